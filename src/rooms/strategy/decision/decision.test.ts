// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { newId, run } from "#kit/db";
import { days, later } from "#kit/time";
import { type World, world } from "#world";
import { checksumOf } from "../content/canonical.ts";
import { editGoal } from "../goals/edit.ts";
import { savePaper } from "../paper/save.ts";
import { publishEdition } from "../publication/publish.ts";
import { strategyDecisions, strategyEditions } from "../tables.ts";
import { does, ownDraft, smallStrategy } from "../test-draft.ts";
import { correctDecision } from "./correct.ts";
import { historyOf, standingOf } from "./history.ts";
import { type NewDecision, recordDecision } from "./record.ts";

let w: World;
let goalId: string;
beforeEach(async () => {
  w = await world();
  ({ goalId } = await smallStrategy(w, "anna"));
});

/** What the council of Musterstadt did, as of the draft that Anna sees now. */
async function decision(given: Partial<NewDecision> = {}): Promise<NewDecision> {
  const { revision } = await ownDraft(w, "anna");
  const facts = { decidedOn: "2027-03-11", decidedBy: "Rat der Stadt Musterstadt", number: "12/2027", note: "" };
  return { id: newId(w.now), outcome: "adopted", revision, ...facts, ...given };
}

const recorded = (input: NewDecision) => does(w, "anna", (tx, act) => recordDecision(tx, act, input));
const editions = () => w.db.owner((tx) => tx.select().from(strategyEditions));
const historyNow = async () => {
  const draft = await ownDraft(w, "anna");
  const history = await w.reads("anna", (tx) => historyOf(tx, draft.id));
  return { history, standing: standingOf(draft, history).kind };
};

describe("adopting", () => {
  test("twice at the same time makes one edition, and the second is told which", async () => {
    const [one, other] = [await decision(), await decision()];
    const outcomes = await Promise.all([recorded(one), recorded(other)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["adopted", "already-adopted"]);
    expect(outcomes.map((outcome) => ("edition" in outcome ? outcome.edition : 0))).toEqual([1, 1]);
    expect(await editions()).toHaveLength(1);
    expect((await historyNow()).history).toHaveLength(1);
  });

  test("freezes what the draft said, with its checksum, and later changes do not reach it", async () => {
    await recorded(await decision());
    await does(w, "anna", (tx, act) => editGoal(tx, act, { id: goalId, version: 1, title: "Ganz anders", description: "" }));
    const [edition] = await editions();
    expect(edition?.content.goals.map(({ title }) => title)).toEqual(["Vereine finden leichter zueinander"]);
    expect(edition?.sha256).toBe(checksumOf(edition?.content));
    expect((await historyNow()).standing).toBe("changed");
  });

  test("freezes only what the person saw: a change in between stops it, and nothing is recorded", async () => {
    const seen = await decision();
    await does(w, "anna", (tx, act) => editGoal(tx, act, { id: goalId, version: 1, title: "Schnell noch geändert", description: "" }));
    const { id, name } = await w.actor("anna");
    expect(await recorded(seen)).toMatchObject({ kind: "changed-since", by: id, at: w.now });
    expect(name).toBe("Anna Beispiel");
    expect([await editions(), (await historyNow()).history]).toEqual([[], []]);
  });

  test("again after changes makes edition 2, and edition 1 stays", async () => {
    await recorded(await decision());
    await does(w, "anna", (tx, act) => editGoal(tx, act, { id: goalId, version: 1, title: "Fortgeschrieben", description: "" }));
    expect(await recorded(await decision({ outcome: "amended" }))).toEqual({ kind: "adopted", edition: 2 });
    expect((await editions()).map(({ number, content }) => [number, content.goals[0]?.title])).toEqual([
      [1, "Vereine finden leichter zueinander"],
      [2, "Fortgeschrieben"],
    ]);
  });

  test("by the form of the edition before, gone back to after changes, makes the next edition", async () => {
    const form = await decision();
    await recorded(form);
    await does(w, "anna", (tx, act) => editGoal(tx, act, { id: goalId, version: 1, title: "Fortgeschrieben", description: "" }));
    const { revision } = await ownDraft(w, "anna");
    w.clock.moveTo(later(w.now, days(1)));
    expect(await recorded({ ...form, revision })).toEqual({ kind: "adopted", edition: 2 });
    expect((await historyNow()).history.map((line) => line.edition?.number)).toEqual([2, 1]);
  });

  test("a new number on the council paper is no new state of the strategy", async () => {
    await recorded(await decision());
    const texts = { subject: "Betreff", department: "", proposal: "Vorschlag", reasons: "Gründe", alternatives: "" };
    await does(w, "anna", (tx, act) => savePaper(tx, act, { ...texts, number: "77/2027", version: 0 }));
    expect((await historyNow()).standing).toBe("same");
    expect(await recorded(await decision())).toEqual({ kind: "already-adopted", edition: 1 });
  });
});

describe("postponed and rejected", () => {
  test("leave a trace and freeze nothing; the same strategy can be adopted later", async () => {
    expect(await recorded(await decision({ outcome: "postponed", decidedOn: null, decidedBy: "", number: null }))).toEqual({
      kind: "kept",
    });
    w.clock.moveTo(later(w.now, days(30)));
    expect(await recorded(await decision({ outcome: "rejected" }))).toEqual({ kind: "kept" });
    w.clock.moveTo(later(w.now, days(30)));
    expect(await recorded(await decision())).toEqual({ kind: "adopted", edition: 1 });
    const { history, standing } = await historyNow();
    expect(history.map((line) => line.decision.outcome)).toEqual(["adopted", "rejected", "postponed"]);
    expect(standing).toBe("same");
  });

  test("the same form sent again with another answer is a decision of its own", async () => {
    const form = await decision({ outcome: "postponed" });
    await recorded(form);
    await recorded(form);
    w.clock.moveTo(later(w.now, days(1)));
    expect(await recorded({ ...form, outcome: "adopted" })).toEqual({ kind: "adopted", edition: 1 });
    const { history } = await historyNow();
    expect(history.map((line) => [line.decision.outcome, line.edition?.number])).toEqual([
      ["adopted", 1],
      ["postponed", undefined],
    ]);
  });

  test("the same form sent again with other facts is a decision of its own: nothing that was typed is lost", async () => {
    const form = await decision({ outcome: "postponed", note: "Der Ausschuss fragt nach den Kosten." });
    await recorded(form);
    w.clock.moveTo(later(w.now, days(1)));
    await recorded({ ...form, decidedOn: "2027-04-15", note: "Noch einmal vertagt." });
    expect((await historyNow()).history.map(({ decision: { note } }) => note)).toEqual([
      "Noch einmal vertagt.",
      "Der Ausschuss fragt nach den Kosten.",
    ]);
  });

  test("the database itself knows no adoption without day and committee", async () => {
    await expect(recorded(await decision({ decidedOn: null }))).rejects.toMatchObject(because(/strategy_decisions_adoption_dated/));
    await expect(recorded(await decision({ decidedBy: "" }))).rejects.toMatchObject(because(/strategy_decisions_adoption_dated/));
    expect(await editions()).toEqual([]);
  });
});

/** The database's own reason; without it a test could pass because of a mistake in the attempt. */
const because = (reason: RegExp) => ({ cause: { message: expect.stringMatching(reason) } });

describe("an edition is final", () => {
  const attempts = [
    ["change its content", sql`update strategy_editions set content = '{}'::jsonb`],
    ["change its number", sql`update strategy_editions set number = 7`],
    ["remove it", sql`delete from strategy_editions`],
  ] as const;

  test.each(attempts)("the officer cannot %s by SQL", async (_, attempt) => {
    await recorded(await decision());
    await expect(w.as("anna", (tx) => run(tx, attempt))).rejects.toMatchObject(because(/permission denied for table strategy_editions/));
    expect(await editions()).toHaveLength(1);
  });

  test.each(attempts)("not even the owner of the database can %s", async (_, attempt) => {
    await recorded(await decision());
    await expect(w.db.owner((tx) => run(tx, attempt))).rejects.toMatchObject({ cause: { message: "editions of a strategy are final" } });
  });

  test.each(["strategy_editions", "strategy_publications", "strategy_decisions", "strategy_redactions", "strategy_withdrawals"])(
    "the officer cannot empty %s, nor switch off what guards it",
    async (table) => {
      await recorded(await decision());
      const denied = because(/permission denied|must be owner/);
      await expect(w.as("anna", (tx) => run(tx, sql`truncate ${sql.identifier(table)} cascade`))).rejects.toMatchObject(denied);
      await expect(w.as("anna", (tx) => run(tx, sql`alter table ${sql.identifier(table)} disable trigger all`))).rejects.toMatchObject(
        denied,
      );
      await expect(w.as("anna", (tx) => run(tx, sql`drop table ${sql.identifier(table)} cascade`))).rejects.toMatchObject(denied);
      expect(await editions()).toHaveLength(1);
    },
  );

  const forgeries = [
    ["a second edition of the same number", { number: 1 }, /strategy_editions_(number_once|one_per_decision)/],
    ["a second edition of the same decision", { number: 2 }, /strategy_editions_one_per_decision/],
    ["an edition of a decision that is none", { number: 2, decisionId: newId() }, /strategy_editions_of_decision/],
    ["an edition in another town", { number: 2, bodyId: newId() }, /row-level security|strategy_editions_of_body/],
    ["an edition with a checksum that is none", { number: 2, sha256: "stimmt" }, /strategy_editions_sha256_shape/],
  ] as const;

  test.each(forgeries)("the officer cannot forge %s", async (_, change, reason) => {
    await recorded(await decision());
    const [edition] = await editions();
    if (!edition) throw new Error("There is no edition");
    const forged = { ...edition, id: newId(w.now), ...change };
    await expect(w.as("anna", (tx) => tx.insert(strategyEditions).values(forged))).rejects.toMatchObject(because(reason));
    expect(await editions()).toHaveLength(1);
  });

  test("a publication can be neither moved nor removed by SQL, and none can be written for an edition of somebody else", async () => {
    await recorded(await decision());
    const [edition] = await editions();
    await does(w, "anna", (tx, act) => publishEdition(tx, act, 1));
    for (const attempt of [sql`update strategy_publications set published_at = now()`, sql`delete from strategy_publications`])
      await expect(w.as("anna", (tx) => run(tx, attempt))).rejects.toMatchObject(because(/permission denied/));
    const bert = await w.body("nachbarhausen");
    const foreign = sql`insert into strategy_publications (edition_id, body_id, published_at) values (${edition?.id}, ${bert.id}, now())`;
    await expect(w.as("bert", (tx) => run(tx, foreign))).rejects.toMatchObject(because(/strategy_publications_(of_body|pkey)/));
  });

  test("another town cannot write one for Musterstadt", async () => {
    await recorded(await decision());
    const [edition] = await editions();
    if (!edition) throw new Error("There is no edition");
    const forged = { ...edition, id: newId(w.now), number: 2 };
    await expect(w.as("bert", (tx) => tx.insert(strategyEditions).values(forged))).rejects.toMatchObject(because(/row-level security/));
  });

  test("the outcome of a decision cannot be changed by the application", async () => {
    await recorded(await decision({ outcome: "rejected" }));
    const changed = w.as("anna", (tx) => tx.update(strategyDecisions).set({ outcome: "adopted" }));
    await expect(changed).rejects.toMatchObject(because(/permission denied for table strategy_decisions/));
  });
});

test("a number that comes later is added; the edition stays as it is", async () => {
  const input = await decision({ number: null });
  await recorded(input);
  const before = await editions();
  const facts = { id: input.id, decidedOn: "2027-03-11", decidedBy: "Rat der Stadt Musterstadt", number: "12/2027", note: "" };
  const correct = () => does(w, "anna", (tx, act) => correctDecision(tx, act, { ...facts, version: 1 }));
  expect([(await correct()).kind, (await correct()).kind]).toEqual(["done", "changed-since"]);
  const [line] = await w.db.owner((tx) => tx.select().from(strategyDecisions).where(eq(strategyDecisions.id, input.id)));
  expect(line).toMatchObject({ number: "12/2027", version: 2 });
  expect(await editions()).toEqual(before);
});
