// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, test } from "vitest";
import { mails } from "#kit/mail";
import { type World, world } from "#world";
import { noteAnswer } from "../answers/give.ts";
import { shownCode } from "../code.ts";
import { askingPaths as paths } from "../paths.ts";
import { endRound } from "../rounds/begin.ts";
import { saidOf } from "../said.ts";
import { annaAsks, annaHas, entryOf } from "../test-round.ts";
import { askByMail, orderInvitations, orderReminder } from "./send.ts";

const town = "musterstadt";
const url = "https://fokus.example";
let w: World;
let bodyId: string;
let roundId: string;
let ids: string[];
let codes: Record<string, string>;
beforeEach(async () => {
  w = await world();
  bodyId = (await w.body(town)).id;
  ids = await annaHas(
    w,
    { name: "TuS 08 Linde", publicContact: "Telefon 00000 12, Info@TuS-Linde.example." },
    { name: "Chor Wiesen", publicContact: "chor@wiesen.example" },
    { name: "Heimatverein Altdorf", publicContact: "Telefon 00000 34" },
  );
  ({ roundId, codes } = await annaAsks(w));
});

const order = (what: typeof orderReminder) =>
  w.as("anna", (tx, actor) => what(tx, w.jobs.enqueue, { bodyId, roundId, actor, now: w.now, url }));
const sent = async () => {
  const all = await w.db.owner((tx) => tx.select().from(mails));
  return all.map(({ template, recipient }) => `${template} ${recipient}`).sort();
};
const answersByPhone = async (name: string) => {
  const entry = await entryOf(w, ids[["TuS 08 Linde", "Chor Wiesen"].indexOf(name)] ?? "");
  const said = { ...saidOf(entry), leaveOut: false, listing: null };
  const note = { bodyId, roundId, code: codes[name] ?? "", version: entry.version, said, by: "phone" as const, now: w.now };
  expect(await w.as("anna", (tx, actor) => noteAnswer(tx, { ...note, actor }))).toBe("taken");
};

const invitations = ["inventory.invitation Info@TuS-Linde.example", "inventory.invitation chor@wiesen.example"];
const reminders = ["inventory.reminder Info@TuS-Linde.example", "inventory.reminder chor@wiesen.example"];

describe("mails of a round", () => {
  test("beginning a round sends nothing", async () => {
    await w.jobs.drain();
    expect(await sent()).toEqual([]);
  });

  test("go to those who name an address, with their own link and code, as plain text", async () => {
    expect(await order(orderInvitations)).toEqual({ kind: "ordered", count: 2 });
    await w.jobs.drain();
    expect(await sent()).toEqual(invitations);
    const all = await w.db.owner((tx) => tx.select().from(mails));
    const mail = all.find(({ recipient }) => recipient === "chor@wiesen.example");
    const code = shownCode(codes["Chor Wiesen"] ?? "");
    for (const words of [`${url}/v/${code}`, code, "14. April 2027", "00000 1234", "Die Stadt Musterstadt", "nichts veröffentlicht"])
      expect(mail?.body).toContain(words);
    expect(mail?.body).not.toMatch(/<[a-z]/i);
    expect(mail?.body).not.toContain("TuS");
  });

  test("are put out once, though two press at once, the job runs twice and somebody presses again", async () => {
    await Promise.all([order(orderInvitations), order(orderInvitations)]);
    const job = { bodyId, roundId, what: "invitation" as const, url };
    const context = { db: w.db, clock: w.clock, enqueue: w.jobs.enqueue };
    await Promise.all([askByMail.run(job, context), askByMail.run(job, context)]);
    await w.jobs.drain();
    expect(await order(orderInvitations)).toEqual({ kind: "nobody" });
    await askByMail.run(job, context);
    await w.jobs.drain();
    expect(await sent()).toEqual(invitations);
  });

  test("of many entries all go, each once, also with more than one pass", { timeout: 60_000 }, async () => {
    await annaHas(w, ...Array.from({ length: 120 }, (_, at) => ({ name: `Verein ${at}`, publicContact: `v${at}@viele.example` })));
    const many = await annaAsks(w, { title: "Noch eine Runde" });
    roundId = many.roundId;
    await order(orderInvitations);
    await w.jobs.drain();
    const all = await sent();
    expect([all.length, new Set(all).size]).toEqual([122, 122]);
  });

  test("do not go to whoever has answered by telephone before", async () => {
    await answersByPhone("Chor Wiesen");
    await order(orderInvitations);
    await w.jobs.drain();
    expect(await sent()).toEqual(invitations.slice(0, 1));
  });

  test("do not leave after the round was ended, though they were ordered before", async () => {
    await order(orderInvitations);
    await w.as("anna", (tx, actor) => endRound(tx, { bodyId, roundId, actor, now: w.now }));
    await w.jobs.drain();
    expect(await sent()).toEqual([]);
    expect(await order(orderInvitations)).toEqual({ kind: "closed" });
  });
});

describe("the reminder", () => {
  test("goes once, and only to those who have not answered", async () => {
    await order(orderInvitations);
    await w.jobs.drain();
    await answersByPhone("TuS 08 Linde");
    const both = await Promise.all([order(orderReminder), order(orderReminder)]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["before", "ordered"]);
    await w.jobs.drain();
    expect(await sent()).toEqual([...invitations, ...reminders.slice(1)]);
  });

  test("of another town is not there", async () => {
    const foreign = await w.request("bert", paths.remind("nachbarhausen", roundId), {});
    expect(foreign.status).toBe(404);
    expect((await w.request("bert", paths.sendMails(town, roundId), {})).status).toBe(404);
    await w.jobs.drain();
    expect(await sent()).toEqual([]);
  });
});

test("what the page says before and after: how many, and that each goes once", async () => {
  const before = await (await w.request("anna", paths.round(town, roundId))).text();
  expect(before).toContain("2 E-Mails senden");
  await w.request("anna", paths.sendMails(town, roundId), {});
  await w.jobs.drain();
  const after = await (await w.request("anna", paths.round(town, roundId))).text();
  expect(after).toContain("Zurzeit ist keine E-Mail zu senden.");
  expect(after).toContain("An 2 erinnern");
});
