// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { newId, run } from "#kit/db";
import { withdrawEdition } from "../publication/withdraw.ts";
import { strategyEditions, strategyPublications } from "../tables.ts";
import { switchOn } from "./rule.ts";
import { strategyReleaseRequests as requests, strategyReleaseRules as rules } from "./tables.ts";
import {
  adopt,
  ask,
  askDraft,
  bodyId,
  type Colleague,
  change,
  confirm,
  decline,
  does,
  isPublic,
  on,
  onStage,
  publish,
  release,
  standing,
  strategyId,
  w,
  withdraw,
} from "./test-stage.ts";

onStage();

describe("by SQL, past the program", () => {
  const refused = (message: RegExp) => ({ cause: { message } });
  const sqlAs = (person: Colleague, ...statements: ReturnType<typeof sql>[]) =>
    w.as(person, async (tx) => {
      for (const statement of statements) await run(tx, statement);
    });
  beforeEach(async () => {
    await adopt();
    await on();
  });

  test("nobody publishes or publishes again alone", async () => {
    const [edition] = await w.reads("anna", (tx) => tx.select({ id: strategyEditions.id }).from(strategyEditions));
    const row = { editionId: edition?.id ?? "", bodyId, publishedAt: w.now };
    await expect(w.as("anna", (tx) => tx.insert(strategyPublications).values(row))).rejects.toMatchObject(refused(/two people publish/));
    await confirm("frida", (await ask("anna", { what: "edition", edition: 1 })).id);
    await does("anna", (tx, act) => withdrawEdition(tx, act, { id: newId(w.now), edition: 1, reason: "Ein Versehen." }));
    await expect(sqlAs("anna", sql`update strategy_withdrawals set ended_at = withdrawn_at`)).rejects.toMatchObject(
      refused(/two people publish/),
    );
  });

  test("nobody confirms her own request, signs for somebody else, or answers twice", async () => {
    const { id } = await ask("anna", { what: "edition", edition: 1 });
    const [anna, frida] = [(await w.actor("anna")).id, (await w.actor("frida")).id];
    const settled = (by: string | null) =>
      sql`update strategy_release_requests set outcome = 'confirmed', settled_by = ${by}, settled_at = asked_at where id = ${id}`;
    await expect(sqlAs("anna", settled(anna))).rejects.toMatchObject(refused(/strategy_release_requests_two_people/));
    await expect(sqlAs("anna", settled(frida))).rejects.toMatchObject(refused(/row-level security/));
    await expect(sqlAs("anna", settled(null))).rejects.toMatchObject(refused(/row-level security/));
    await expect(sqlAs("anna", sql`update strategy_release_requests set asked_by = ${frida}`)).rejects.toMatchObject(
      refused(/permission denied/),
    );
    await decline("frida", id);
    await sqlAs("frida", settled(frida));
    expect((await release())?.requests).toMatchObject([{ outcome: "declined" }]);
  });

  test("nobody asks in somebody else's name, nor writes an answer with the question", async () => {
    const found = await release();
    const frida = (await w.actor("frida")).id;
    const row = { id: newId(w.now), bodyId, ruleId: found?.id ?? "", what: "end" as const, askedAt: w.now };
    await expect(w.as("anna", (tx) => tx.insert(requests).values({ ...row, askedBy: frida }))).rejects.toMatchObject(refused(/row-level/));
    const { id: anna } = await w.actor("anna");
    const answered = { ...row, askedBy: anna, settledBy: frida, settledAt: w.now, outcome: "confirmed" as const };
    await expect(w.as("anna", (tx) => tx.insert(requests).values(answered))).rejects.toMatchObject(refused(/row-level/));
  });

  test("nobody ends the rule alone, opens it again, or removes it", async () => {
    await expect(sqlAs("anna", sql`update strategy_release_rules set ended_at = begun_at`)).rejects.toMatchObject(
      refused(/two people end/),
    );
    await expect(sqlAs("anna", sql`delete from strategy_release_rules`)).rejects.toMatchObject(refused(/permission denied/));
    await confirm("frida", (await ask("anna", { what: "end" })).id);
    await expect(sqlAs("anna", sql`update strategy_release_rules set ended_at = null`)).rejects.toMatchObject(refused(/two people end/));
  });

  test("a draft that has changed is not released", async () => {
    const { id } = await askDraft("anna");
    await change("anna");
    const frida = (await w.actor("frida")).id;
    const settle = sql`update strategy_release_requests set outcome = 'confirmed', settled_by = ${frida}, settled_at = asked_at where id = ${id}`;
    await expect(sqlAs("frida", settle)).rejects.toMatchObject(refused(/the draft has changed/));
  });
});

describe("at the same time", () => {
  const kinds = (outcomes: { kind: string }[]) => outcomes.map(({ kind }) => kind).sort();

  test("of two answers one counts", async () => {
    await adopt();
    await on();
    const { id } = await ask("anna", { what: "edition", edition: 1 });
    expect(kinds(await Promise.all([confirm("frida", id), confirm("frida", id)]))).toEqual(["settled", "settled-before"]);
    expect((await w.db.owner((tx) => tx.select().from(strategyPublications))).length).toBe(1);
  });

  test("of taking back and confirming one counts", async () => {
    await on();
    const { id } = await askDraft("anna");
    expect(kinds(await Promise.all([withdraw("anna", id), confirm("frida", id)]))).toEqual(["settled", "settled-before"]);
  });

  test("two who present the same present it once", async () => {
    await on();
    expect(kinds(await Promise.all([askDraft("anna"), askDraft("frida")]))).toEqual(["asked", "waits-already"]);
  });

  test("two who switch it on switch it on once", async () => {
    expect((await Promise.all([on(), does("frida", switchOn)])).sort()).toEqual(["is-on", "switched-on"]);
  });

  test("a publication under way is done before the rule holds, or meets it", async () => {
    await adopt();
    const [published, switched] = await Promise.all([publish("anna"), does("frida", switchOn)]);
    expect(switched).toBe("switched-on");
    expect(await isPublic()).toBe(published.kind === "published");
    expect(["published", "needs-two"]).toContain(published.kind);
  });

  test("a release and a change of the draft: what is released is what was presented, and never the changed draft", async () => {
    await on();
    const { id } = await askDraft("anna");
    const [confirmed] = await Promise.all([confirm("frida", id), change("anna")]);
    expect(["settled", "changed-since"]).toContain(confirmed.kind);
    expect(await standing()).toBe("old");
  });
});

test("the strategy the rule belongs to is the one of the body", async () => {
  await on();
  expect(await w.db.owner((tx) => tx.select().from(rules))).toMatchObject([{ strategyId, bodyId }]);
});
