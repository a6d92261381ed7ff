// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { mails } from "#kit/mail";
import { later } from "#kit/time";
import { type World, world } from "#world";
import { type MergeInput, mergePair } from "../doubles/merge.ts";
import { doubles } from "../doubles/tables.ts";
import { entries } from "../tables.ts";
import { acceptAll } from "./answers/accept.ts";
import { giveByCode } from "./answers/give.ts";
import { waitingAnswers } from "./answers/waiting.ts";
import { orderInvitations, orderReminder } from "./mail/send.ts";
import { recipientsOf } from "./paper/recipients.ts";
import { unanswered } from "./phone/find.ts";
import { askedByCode } from "./public/find.ts";
import { listRounds, progressOf } from "./rounds/find.ts";
import { askingState } from "./state.ts";
import { annaAsks, annaHas, entryOf } from "./test-round.ts";

const names = ["TuS Linde", "Turnverein Linde", "Turn- und Sportverein Linde"] as const;
let w: World;
let bodyId: string;
let roundId: string;
let ids: string[];
let codes: Record<string, string>;
beforeEach(async () => {
  w = await world();
  bodyId = (await w.body("musterstadt")).id;
  ids = [];
  for (const [at, name] of names.entries()) {
    ids.push(...(await annaHas(w, { name, publicContact: `verein${at}@linde.example` })));
    w.clock.moveTo(later(w.now, 1));
  }
  ({ roundId, codes } = await annaAsks(w));
});

/** Somebody makes one of two that were found alike; the older one stays. */
async function merge(kept: number, gone: number): Promise<void> {
  const [one, other] = [await entryOf(w, ids[kept] ?? ""), await entryOf(w, ids[gone] ?? "")];
  const found = { firstId: one.id, secondId: other.id, bodyId, reason: "same_words", sureness: 90, foundAt: w.now } as const;
  await w.db.owner((tx) => tx.insert(doubles).values(found));
  const pair = { codes: [one.code, other.code], versions: [one.version, other.version] } as Pick<MergeInput, "codes" | "versions">;
  const input = { bodyId, ...pair, choices: {}, leftOverInNote: false, now: w.now };
  expect(await w.as("anna", (tx, actor) => mergePair(tx, { ...input, actor }))).toMatchObject({ kind: "merged" });
}

async function says(at: number, seeks: string): Promise<void> {
  const nobody = await w.actor("nobody");
  const code = codes[names[at] ?? ""] ?? "";
  const outcome = await w.db.write(nobody, async (tx) => {
    const ask = await askedByCode(tx, code);
    if (ask.kind !== "open") return ask.kind;
    const said = { ...ask.shown, seeks, leaveOut: false, listing: null };
    return giveByCode(tx, nobody, { code, version: ask.version, seen: ask.shown, said, now: w.now });
  });
  expect(outcome).toBe("taken");
}

const order = (what: typeof orderReminder) =>
  w.as("anna", (tx, actor) => what(tx, w.jobs.enqueue, { bodyId, roundId, actor, now: w.now, url: "https://fokus.example" }));
const recipients = async () => (await w.db.owner((tx) => tx.select().from(mails))).map(({ recipient }) => recipient);

test("an answer finds its entry through two merges in a row, and so does the link", async () => {
  await says(2, "Kassenwart");
  await merge(1, 2);
  await merge(0, 1);
  const waiting = await w.reads("anna", (tx) => waitingAnswers(tx, bodyId));
  expect(waiting).toMatchObject({ total: 1, items: [{ said: { seeks: "Kassenwart" } }] });
  const seen = waiting.items.map(({ id, version }) => ({ id, version }));
  expect(await w.as("anna", (tx, actor) => acceptAll(tx, { bodyId, actor, now: w.now, seen }))).toMatchObject({ accepted: 1 });
  expect(await entryOf(w, ids[0] ?? "")).toMatchObject({ seeks: "Kassenwart", removedAt: null });
  expect((await w.request("nobody", `/v/${codes[names[2]]}`)).status).toBe(303);
  await says(2, "Trainer");
});

test("two codes of one round for what is one entry now: it is counted, written to, called and mailed once", async () => {
  await merge(0, 1);
  expect(await w.reads("anna", (tx) => progressOf(tx, roundId))).toMatchObject({ asked: 2, withMail: 2, unmailed: 2, remindable: 2 });
  expect(await w.reads("anna", (tx) => askingState(tx, bodyId))).toMatchObject({ asked: 2, answered: 0 });
  expect(await w.reads("anna", (tx) => listRounds(tx, bodyId))).toMatchObject([{ asked: 2, answered: 0 }]);
  expect(await w.reads("anna", (tx) => unanswered(tx, roundId, 10))).toHaveLength(2);
  expect(await w.reads("anna", (tx) => recipientsOf(tx, roundId, "all", 1))).toHaveLength(2);
  expect(await order(orderInvitations)).toEqual({ kind: "ordered", count: 2 });
  await w.jobs.drain();
  expect((await recipients()).sort()).toEqual(["verein1@linde.example", "verein2@linde.example"]);
});

test("whoever answered under the other spelling is not reminded", async () => {
  await says(1, "Kassenwart");
  await merge(0, 1);
  expect(await w.reads("anna", (tx) => progressOf(tx, roundId))).toMatchObject({ asked: 2, answered: 1, waiting: 1, remindable: 1 });
  expect(await w.reads("anna", (tx) => askingState(tx, bodyId))).toMatchObject({ asked: 2, answered: 1, waiting: 1 });
  expect(await order(orderReminder)).toEqual({ kind: "ordered", count: 1 });
  await w.jobs.drain();
  expect(await recipients()).toEqual(["verein2@linde.example"]);
  const merged = await w.db.owner((tx) =>
    tx
      .select()
      .from(entries)
      .where(eq(entries.mergedInto, ids[0] ?? "")),
  );
  expect(merged).toHaveLength(1);
});
