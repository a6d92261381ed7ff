// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { beginSession, memberships } from "#identity";
import { newId } from "#kit/db";
import { days, later, minutes } from "#kit/time";
import { type World, world } from "#world";
import { removeThing } from "../draft/remove.ts";
import { editGoal } from "../goals/edit.ts";
import { strategyPaths as paths } from "../paths.ts";
import { browsing, hiddenIn } from "../test-browsing.ts";
import { does, onlyGoal, ownDraft, smallStrategy } from "../test-draft.ts";
import { tidyUp } from "../tidy-up.ts";

const town = "musterstadt";
const at = { app: "http://localhost:3000", keep: paths.keep(town) };

let w: World;
beforeEach(async () => {
  w = await world();
});
const { open, send } = browsing(() => w);

/** Opens a form and types into it without sending it: what its element, or the button without script, posts. */
async function types(address: string, typed: Record<string, string>, drawnAt = address): Promise<Response> {
  return w.request("anna", at.keep, { ...hiddenIn(await open(drawnAt), address), ...typed });
}

/** A colleague of Anna's, who sees the same strategy. */
async function colleague(): Promise<void> {
  const [bert, body] = [await w.actor("bert"), await w.body(town)];
  const task = { id: newId(w.now), personId: bert.id ?? "", bodyId: body.id, role: "deputy" as const, validFrom: "2026-01-01" };
  await w.db.owner((tx) => tx.insert(memberships).values(task));
  onTestFinished(() => w.db.owner(async (tx) => void (await tx.delete(memberships).where(eq(memberships.id, task.id)))));
}

describe("a text that was typed and not sent", () => {
  test("is there when the page is opened again, with the time and both ways out of it", async () => {
    await smallStrategy(w, "anna");
    const goal = await onlyGoal(w, "anna");
    const answer = await types(paths.goal(town, goal), { title: "Halb fertig", description: "Ein Satz mit »«, #, $ und 🎉" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, paths.goal(town, goal)]);
    w.clock.moveTo(later(w.now, minutes(30)));
    const page = await open(paths.goal(town, goal));
    expect(page).toContain('value="Halb fertig"');
    expect(page).toContain("Ein Satz mit »«, #, $ und 🎉");
    expect(page).toContain("Ihr Zwischenstand von heute, 10:30 Uhr steht hier.");
    expect((await onlyGoal(w, "anna")).title).toBe("Vereine finden leichter zueinander");
    expect(await open(`${paths.goal(town, goal)}?stand=gespeichert`)).not.toContain("Halb fertig");
  });

  test("stands first on her start page, with the way there, and on nobody else's", async () => {
    await smallStrategy(w, "anna");
    const goal = await onlyGoal(w, "anna");
    await types(paths.goal(town, goal), { title: "Halb fertig" });
    const start = await open(`/intern/${town}`);
    expect(start).toContain("Nicht zu Ende geschrieben: Ziel. Zwischenstand vom 12. März 2027, 10:30 Uhr.");
    expect(start).toContain(`href="${paths.goal(town, goal)}"`);
    expect(await (await w.request("frida", `/intern/${town}`)).text()).not.toContain("Nicht zu Ende geschrieben");
  });

  test("comes back in a form that leads on when a colleague removed what it was about", async () => {
    await smallStrategy(w, "anna");
    const goal = await onlyGoal(w, "anna");
    await types(paths.goal(town, goal), { title: "Mühsam geschrieben" });
    await does(w, "anna", (tx, act) => removeThing(tx, act, "goal", goal.id));
    expect(await open(paths.goal(town, goal))).toContain("Mühsam geschrieben");
  });

  test("is gone once it was sent", async () => {
    await smallStrategy(w, "anna");
    const address = paths.newGoal(town);
    await types(address, { title: "Neues Ziel" });
    const sent = await send(address, { title: "Neues Ziel" });
    expect(sent.status).toBe(303);
    expect(await open(address)).not.toContain("Zwischenstand von");
    expect((await ownDraft(w, "anna")).goals.map(({ title }) => title)).toContain("Neues Ziel");
  });

  test("stays when sending it was refused", async () => {
    await smallStrategy(w, "anna");
    await types(paths.newGoal(town), { description: "Noch ohne Namen" });
    expect((await send(paths.newGoal(town), { title: "", description: "Noch ohne Namen" })).status).toBe(422);
    expect(await open(paths.newGoal(town))).toContain("Noch ohne Namen");
  });

  test("can be discarded", async () => {
    await smallStrategy(w, "anna");
    await types(paths.frame(town), { title: "Anders" });
    const { _formular } = hiddenIn(await open(paths.frame(town)), `${at.keep}/verwerfen`);
    const gone = await w.request("anna", `${at.keep}/verwerfen`, { _formular: _formular ?? "" });
    expect(gone.headers.get("location")).toBe(paths.frame(town));
    expect(await open(paths.frame(town))).not.toContain("Anders");
  });

  test("stands beside what somebody else saved meanwhile, and saving it again keeps both from being lost", async () => {
    await smallStrategy(w, "anna");
    const goal = await onlyGoal(w, "anna");
    await types(paths.goal(town, goal), { title: "Aus dem Zwischenstand", description: "" });
    await does(w, "anna", (tx, act) => editGoal(tx, act, { id: goal.id, version: 1, title: "Inzwischen gespeichert", description: "" }));
    const page = await open(paths.goal(town, goal));
    expect(page).toContain("Inzwischen hat jemand hier etwas anderes gespeichert.");
    expect(page).toContain("Inzwischen gespeichert");
    expect(page).toContain('value="Aus dem Zwischenstand"');
    expect((await onlyGoal(w, "anna")).title).toBe("Inzwischen gespeichert");
    const again = { ...hiddenIn(page, paths.goal(town, goal)), title: "Beides bedacht", description: "" };
    expect((await w.request("anna", paths.goal(town, goal), again)).status).toBe(303);
    expect((await onlyGoal(w, "anna")).title).toBe("Beides bedacht");
  });

  test("is forgotten after 30 days", async () => {
    await smallStrategy(w, "anna");
    await types(paths.frame(town), { title: "Lange her" });
    w.clock.moveTo(later(w.now, days(31)));
    await w.jobs.drain();
    await tidyUp.run({}, { db: w.db, clock: w.clock, enqueue: w.jobs.enqueue });
    expect(await open(paths.frame(town))).not.toContain("Lange her");
  });
});

describe("who keeps what", () => {
  test("a colleague finds the saved goal, never what Anna is typing; and what she types is her own", async () => {
    await smallStrategy(w, "anna");
    await colleague();
    const address = paths.goal(town, await onlyGoal(w, "anna"));
    await types(address, { title: "Nur für Anna" });
    const hers = await (await w.request("bert", address)).text();
    expect(hers).toContain("Vereine finden leichter zueinander");
    expect(hers).not.toContain("Nur für Anna");
    await w.request("bert", at.keep, { _formular: address, version: "1", title: "Nur für Bert" });
    expect(await open(address)).toContain('value="Nur für Anna"');
  });

  test("nobody keeps anything in another town, or for a page that is no form of the draft", async () => {
    await smallStrategy(w, "anna");
    const strange = [
      "/intern/nachbarhausen/strategie/rahmen",
      "/intern/musterstadt/bestand",
      paths.overview(town),
      "//example.org/",
      `${paths.newGoal(town)}\n`,
      `${paths.newGoal(town)}?feld=1`,
      "",
      "x".repeat(400),
    ];
    for (const _formular of strange) expect((await w.request("anna", at.keep, { _formular, title: "Nein" })).status).toBe(404);
    expect((await w.request("bert", at.keep, { _formular: paths.frame(town), title: "Nein" })).status).toBe(404);
    expect((await w.request("clara", at.keep, { _formular: paths.frame(town), title: "Nein" })).status).toBe(404);
  });

  test("too much is refused with a sentence, and a NUL does no harm", async () => {
    await smallStrategy(w, "anna");
    expect((await types(paths.frame(town), { title: "x".repeat(300_000) })).status).toBe(303);
    expect(await open(paths.frame(town))).not.toContain("xxxx");
    await types(paths.frame(town), { title: "Null\u0000stelle" });
    expect(await open(paths.frame(town))).toContain("Nullstelle");
    await types(paths.frame(town), { title: "語".repeat(200_000) });
    expect(await open(paths.frame(town))).toContain("語語語");
  });
});

test("a page that keeps while somebody types learns the time, and after the session has ended that it has", async () => {
  await smallStrategy(w, "anna");
  const form = new URLSearchParams({ _formular: paths.frame(town), title: "Im Hintergrund" });
  const keep = async (headers: Record<string, string>) =>
    w.app.fetch(
      new Request(`${at.app}${at.keep}`, { method: "POST", body: form, headers: { origin: at.app, "X-Fokus-Keep": "1", ...headers } }),
    );
  const cookie = await cookieOf(w);
  const kept = await keep({ cookie });
  expect([kept.status, await kept.text()]).toEqual([200, "10:30 Uhr"]);
  w.clock.moveTo(later(w.now, minutes(90)));
  const late = await keep({ cookie });
  expect(late.status).toBe(401);
  expect(late.headers.getSetCookie()).toEqual([]);
  expect(await open(paths.frame(town))).toContain("Im Hintergrund");
});

/** The cookie of a session of Anna's that begins now. */
async function cookieOf({ app, db, now, actor }: World): Promise<string> {
  const { id } = await actor("anna");
  return `fokus-session=${await db.signIn((tx) => beginSession(tx, app.seals, id ?? "", now))}`;
}
