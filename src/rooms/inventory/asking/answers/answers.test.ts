// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { auditLines } from "#kit/audit";
import { newId } from "#kit/db";
import { days, later } from "#kit/time";
import { type World, world } from "#world";
import { refusals } from "../../directory/tables.ts";
import { changeEntry } from "../../entries/change.ts";
import { contentOf, type EntryContent } from "../../entries/content.ts";
import { entries } from "../../tables.ts";
import { askingPaths as paths } from "../paths.ts";
import { askedByCode } from "../public/find.ts";
import type { Said } from "../said.ts";
import { askingState } from "../state.ts";
import { answers } from "../tables.ts";
import { annaAsks, annaHas, entryOf } from "../test-round.ts";
import { acceptAll, acceptOne, type SeenAnswer } from "./accept.ts";
import type { Wishes } from "./form.ts";
import { giveByCode } from "./give.ts";
import { undoAcceptance } from "./undo.ts";
import { waitingAnswers } from "./waiting.ts";

const town = "musterstadt";
let w: World;
let bodyId: string;
let tus: string;
let codes: Record<string, string>;
beforeEach(async () => {
  w = await world();
  bodyId = (await w.body(town)).id;
  [tus = ""] = await annaHas(
    w,
    { name: "TuS 08 Linde", place: "Linde", fields: ["sport", "leisure"], note: "bleibt" },
    { name: "Heimatverein Altdorf" },
    { name: "Chor Wiesen" },
  );
  ({ codes } = await annaAsks(w));
});

/** The people of an entry answer through their link. */
async function says(name: string, changes: Partial<Said & Wishes> = {}): Promise<void> {
  const nobody = await w.actor("nobody");
  const outcome = await w.db.write(nobody, async (tx) => {
    const code = codes[name] ?? "";
    const ask = await askedByCode(tx, code);
    if (ask.kind !== "open") return ask.kind;
    const said = { ...ask.shown, leaveOut: false, listing: null, ...changes };
    return giveByCode(tx, nobody, { code, version: ask.version, seen: ask.shown, said, now: w.now });
  });
  expect(outcome).toBe("taken");
}

const waits = async () => (await w.reads("anna", (tx) => waitingAnswers(tx, bodyId))).items;
const seenNow = async (): Promise<SeenAnswer[]> => (await waits()).map(({ id, version }) => ({ id, version }));
const accepts = async (seen?: SeenAnswer[]) => {
  const shown = seen ?? (await seenNow());
  return w.as("anna", (tx, actor) => acceptAll(tx, { bodyId, actor, now: w.now, seen: shown }));
};
const takes = async (take: string[]) => {
  const [seen] = await seenNow();
  if (!seen) throw new Error("No answer waits");
  return w.as("anna", (tx, actor) => acceptOne(tx, { bodyId, actor, now: w.now, seen, take }));
};
const undoes = (stepId: string | null) =>
  w.as("anna", (tx, actor) => undoAcceptance(tx, { bodyId, stepId: stepId ?? "", actor, now: w.now }));

async function annaChanges(changes: Partial<EntryContent>): Promise<void> {
  const entry = await entryOf(w, tus);
  const change = { bodyId, code: entry.code, version: entry.version, content: { ...contentOf(entry), ...changes } };
  const outcome = await w.as("anna", (tx, actor) => changeEntry(tx, { ...change, actor, now: w.now }));
  expect(outcome.kind).toBe("changed");
}

describe("accepting all", () => {
  test("takes what was said, notes who said it and when, confirms, and leaves the team's note alone", async () => {
    await says("TuS 08 Linde", { place: "Hofen", seeks: "Kassenwart", fields: ["sport", "culture"] });
    w.clock.moveTo(later(w.now, days(3)));
    expect(await accepts()).toMatchObject({ accepted: 1, left: 0, missed: 0 });
    const entry = await entryOf(w, tus);
    const association = { by: "association", on: "2027-03-12" };
    expect(entry).toMatchObject({
      place: "Hofen",
      placeKey: "hofen",
      seeks: "Kassenwart",
      fields: ["sport", "culture"],
      note: "bleibt",
      confirmedOn: "2027-03-12",
      source: "association",
      version: 2,
    });
    expect(entry.searchText).toContain("kassenwart");
    expect(entry.origins).toMatchObject({ name: association, place: association, seeks: association, confirmedOn: association });
    expect(entry.origins.note?.by).toBe("person");
    expect(entry.origins).not.toHaveProperty("website");
    expect(await waits()).toEqual([]);
  });

  test("a mere yes confirms what stands there", async () => {
    await says("TuS 08 Linde");
    await accepts();
    expect(await entryOf(w, tus)).toMatchObject({ place: "Linde", confirmedOn: "2027-03-12", version: 2 });
  });

  test("is one line in the audit trail with a count, and nothing of what was said", async () => {
    await says("TuS 08 Linde", { seeks: "Kassenwart" });
    await says("Chor Wiesen");
    await accepts();
    const lines = await w.db.owner((tx) => tx.select().from(auditLines).where(eq(auditLines.action, "inventory.answers_accepted")));
    expect(lines.map((line) => line.details)).toEqual([{ count: 2 }]);
  });

  test("accepts what was on the page: an answer that was replaced meanwhile waits on", async () => {
    await says("TuS 08 Linde", { seeks: "Kassenwart" });
    const shown = await seenNow();
    await says("TuS 08 Linde", { seeks: "Übungsleiterin" });
    expect(await accepts(shown)).toMatchObject({ accepted: 0, missed: 1, stepId: null });
    expect((await entryOf(w, tus)).seeks).toBeNull();
    expect(await waits()).toMatchObject([{ said: { seeks: "Übungsleiterin" } }]);
  });

  test("two officers at once: each answer is accepted exactly once", async () => {
    for (const name of Object.keys(codes)) await says(name, { seeks: "Helfende" });
    const shown = await seenNow();
    const both = await Promise.all([accepts(shown), accepts(shown)]);
    expect(both.map(({ accepted }) => accepted).sort()).toEqual([0, 3]);
    expect(both.map(({ missed }) => missed).sort()).toEqual([0, 3]);
    expect((await entryOf(w, tus)).version).toBe(2);
  });

  test("accepting while the association answers again: the newer answer is taken or waits, and is never lost", async () => {
    await says("TuS 08 Linde", { seeks: "Kassenwart" });
    const shown = await seenNow();
    const [outcome] = await Promise.all([accepts(shown), says("Chor Wiesen"), accepts(shown)]);
    expect([0, 1]).toContain(outcome.accepted);
    expect((await entryOf(w, tus)).seeks).toBe("Kassenwart");
    expect(await waits()).toHaveLength(1);
  });

  test("another town's officer accepts nothing of ours", async () => {
    await says("TuS 08 Linde", { seeks: "Kassenwart" });
    const seen = await seenNow();
    const foreign = (await w.body("nachbarhausen")).id;
    for (const body of [bodyId, foreign])
      expect(await w.as("bert", (tx, actor) => acceptAll(tx, { bodyId: body, actor, now: w.now, seen }))).toMatchObject({ accepted: 0 });
    expect(await waits()).toHaveLength(1);
  });
});

describe("a value the team changed meanwhile", () => {
  beforeEach(async () => {
    await says("TuS 08 Linde", { place: "Hofen", seeks: "Kassenwart" });
    await annaChanges({ place: "Bergfeld" });
  });

  test("is shown as a conflict and not taken with the rest", async () => {
    expect(await waits()).toMatchObject([{ changed: ["place", "seeks"], conflicts: ["place"] }]);
    expect(await accepts()).toMatchObject({ accepted: 0, left: 1 });
    expect((await entryOf(w, tus)).place).toBe("Bergfeld");
  });

  test("is taken when somebody says so", async () => {
    await takes(["place", "seeks"]);
    expect(await entryOf(w, tus)).toMatchObject({ place: "Hofen", seeks: "Kassenwart" });
  });

  test("stays the team's when it is not chosen", async () => {
    await takes(["seeks"]);
    const entry = await entryOf(w, tus);
    expect([entry.place, entry.origins.place?.by, entry.origins.seeks?.by]).toEqual(["Bergfeld", "person", "association"]);
  });

  test("to the same as was said is no conflict", async () => {
    await annaChanges({ place: "Hofen" });
    expect(await waits()).toMatchObject([{ changed: ["seeks"], conflicts: [] }]);
  });
});

describe("taking accepting back", () => {
  test("puts values, origins and the day back, and the answer waits again", async () => {
    const before = await entryOf(w, tus);
    await says("TuS 08 Linde", { place: null, seeks: "Kassenwart", listing: "no" });
    const { stepId } = await accepts();
    expect(await w.db.owner((tx) => tx.select().from(refusals))).toMatchObject([{ entryId: tus }]);
    expect(await undoes(stepId)).toEqual({ kind: "undone", count: 1 });
    const { version: _, updatedAt: __, ...after } = await entryOf(w, tus);
    const { version: ___, updatedAt: ____, ...was } = before;
    expect(after).toEqual(was);
    expect(await waits()).toMatchObject([{ said: { seeks: "Kassenwart" } }]);
    expect(await w.db.owner((tx) => tx.select().from(refusals))).toEqual([]);
    expect((await undoes(stepId)).kind).toBe("done-before");
  });

  test("keeps what somebody changed since", async () => {
    await says("TuS 08 Linde", { place: "Hofen", seeks: "Kassenwart" });
    const { stepId } = await accepts();
    await annaChanges({ place: "Bergfeld" });
    await undoes(stepId);
    const entry = await entryOf(w, tus);
    expect([entry.place, entry.origins.place?.by, entry.seeks]).toEqual(["Bergfeld", "person", null]);
  });

  test("works for thirty days and not for a moment longer, and not for another town", async () => {
    await says("TuS 08 Linde", { seeks: "Kassenwart" });
    const { stepId } = await accepts();
    const foreign = await w.request("bert", paths.undoAcceptance("nachbarhausen", stepId ?? ""), {});
    expect(foreign.status).toBe(404);
    w.clock.moveTo(later(w.now, days(30) + 1));
    expect((await undoes(stepId)).kind).toBe("too-late");
  });

  test("a newer answer that waits already stays the one that waits", async () => {
    await says("TuS 08 Linde", { seeks: "Kassenwart" });
    const { stepId } = await accepts();
    await says("TuS 08 Linde", { seeks: "Übungsleiterin" });
    await undoes(stepId);
    expect(await waits()).toMatchObject([{ said: { seeks: "Übungsleiterin" } }]);
  });

  test("changes nothing where a newer answer was accepted since: that one stands", async () => {
    await says("TuS 08 Linde", { seeks: "Kassenwart", place: "Hofen" });
    const { stepId } = await accepts();
    w.clock.moveTo(later(w.now, days(2)));
    await says("TuS 08 Linde", { seeks: "Übungsleiterin" });
    await accepts();
    const before = await entryOf(w, tus);
    expect(before).toMatchObject({ seeks: "Übungsleiterin", place: "Hofen", confirmedOn: "2027-03-14" });
    expect(await undoes(stepId)).toEqual({ kind: "undone", count: 0 });
    expect(await entryOf(w, tus)).toEqual(before);
    expect(await waits()).toEqual([]);
  });
});

describe("the wish to be left out", () => {
  const decide = async (form: Record<string, string>) => {
    const [answer] = await waits();
    return w.request("anna", paths.answer(town, answer?.id ?? ""), { version: String(answer?.version), ...form });
  };
  beforeEach(() => says("TuS 08 Linde", { leaveOut: true }));

  test("is a task of its own and never accepted with the rest", async () => {
    expect(await accepts()).toMatchObject({ accepted: 0, left: 1 });
    expect(await (await w.request("anna", paths.answers(town))).text()).toContain("Möchten nicht im Bestand stehen");
  });

  test("removing leads to the list, where it can be taken back", async () => {
    const answer = await decide({ do: "remove" });
    expect(answer.headers.get("location")).toMatch(/\/bestand\?entfernt=/);
    expect((await entryOf(w, tus)).removedAt).toEqual(w.now);
    expect(await waits()).toEqual([]);
  });

  test("keeping needs a reason, and keeps it", async () => {
    expect((await decide({ do: "keep", reason: "" })).status).toBe(422);
    expect((await decide({ do: "keep", reason: "Das Haus gehört der Stadt." })).status).toBe(303);
    expect((await entryOf(w, tus)).removedAt).toBeNull();
    const [answer] = await w.db.owner((tx) => tx.select().from(answers));
    expect(answer).toMatchObject({ settledAs: "kept", reason: "Das Haus gehört der Stadt." });
  });

  test("kept in the inventory all the same, the entry stays out of the public directory, and the page says so", async () => {
    const [waiting] = await waits();
    const page = await (await w.request("anna", paths.answer(town, waiting?.id ?? ""))).text();
    expect(page).toContain("Ins öffentliche Verzeichnis kommt er nicht.");
    await decide({ do: "keep", reason: "Das Haus gehört der Stadt." });
    expect(await w.db.owner((tx) => tx.select().from(refusals))).toMatchObject([{ entryId: tus, bodyId }]);
  });
});

test("who does not want to be in the directory stays out of it, also when nothing of the answer is taken", async () => {
  await says("TuS 08 Linde", { seeks: "Kassenwart", listing: "no" });
  const [answer] = await waits();
  const address = paths.answer(town, answer?.id ?? "");
  expect(await (await w.request("anna", address)).text()).toContain("Der Wunsch zum Verzeichnis gilt auch dann.");
  await w.request("anna", address, { version: "1", do: "decline" });
  expect(await w.db.owner((tx) => tx.select().from(refusals))).toMatchObject([{ entryId: tus, bodyId }]);
  expect(await entryOf(w, tus)).toMatchObject({ seeks: null, version: 1 });
});

test("a yes to the directory does not count when nothing of the answer is taken", async () => {
  const refusal = { entryId: tus, bodyId, notedAt: w.now };
  await w.db.owner((tx) => tx.insert(refusals).values(refusal));
  await says("TuS 08 Linde", { listing: "yes" });
  const [answer] = await waits();
  await w.request("anna", paths.answer(town, answer?.id ?? ""), { version: "1", do: "decline" });
  expect(await w.db.owner((tx) => tx.select().from(refusals))).toMatchObject([{ entryId: tus }]);
});

test("nothing taken: the entry stays as it is and is not confirmed", async () => {
  await says("TuS 08 Linde", { seeks: "Kassenwart" });
  const before = await entryOf(w, tus);
  const [answer] = await waits();
  await w.request("anna", paths.answer(town, answer?.id ?? ""), { version: "1", do: "decline" });
  expect(await entryOf(w, tus)).toEqual(before);
  expect(await waits()).toEqual([]);
});

test("the page shows was and new in words, and one press accepts them; the next press changes nothing", async () => {
  await says("TuS 08 Linde", { place: "Hofen" });
  const page = await (await w.request("anna", paths.answers(town))).text();
  for (const words of ["Linde", "Hofen", "Ortsteil", "Diese Antwort übernehmen"]) expect(page).toContain(words);
  const seen = [...page.matchAll(/name="seen" value="([^"]+)"/g)].map(([, value]) => value ?? "");
  const first = await w.request("anna", paths.answers(town), { seen });
  expect(await (await w.request("anna", first.headers.get("location") ?? "")).text()).toContain("1 Antwort übernommen.");
  await w.request("anna", paths.answers(town), { seen });
  expect((await entryOf(w, tus)).version).toBe(2);
});

test("an answer of another town is not there, and a made-up one neither", async () => {
  await says("TuS 08 Linde");
  const [answer] = await waits();
  expect((await w.request("bert", paths.answer(town, answer?.id ?? ""))).status).toBe(404);
  const foreign = await w.request("bert", paths.answer("nachbarhausen", answer?.id ?? ""));
  expect(foreign.headers.get("location")).toBe(paths.answers("nachbarhausen"));
  expect((await w.request("anna", paths.answer(town, newId(w.now)))).status).toBe(303);
  expect((await w.request("anna", paths.answers(town), { seen: ["unfug", ":", `${newId(w.now)}:1`] })).status).toBe(303);
});

test("where asking stands, for other pages: who answered, and what waits and changes something", async () => {
  await says("TuS 08 Linde", { seeks: "Kassenwart" });
  await says("Chor Wiesen");
  const state = await w.reads("anna", (tx) => askingState(tx, bodyId));
  expect(state).toMatchObject({ title: "Stimmt Ihr Eintrag noch?", until: "2027-04-14", asked: 3, answered: 2, waiting: 2, changing: 1 });
  expect(await w.reads("bert", (tx) => askingState(tx, bodyId))).toBeNull();
});

test("an order of other fields that means the same is no change", async () => {
  await w.db.owner((tx) =>
    tx
      .update(entries)
      .set({ fields: ["sport", "leisure", "culture"] })
      .where(eq(entries.id, tus)),
  );
  await says("TuS 08 Linde", { fields: ["sport", "culture", "leisure"] });
  expect(await waits()).toMatchObject([{ changed: [] }]);
  expect(await w.reads("anna", (tx) => askingState(tx, bodyId))).toMatchObject({ waiting: 1, changing: 0 });
});
