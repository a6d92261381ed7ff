// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { newId, rows } from "#kit/db";
import { days, later } from "#kit/time";
import { type World, world } from "#world";
import { addFindings, addNote } from "../foundations/add.ts";
import { startStrategy } from "../frame/start.ts";
import { addGoal } from "../goals/add.ts";
import { editGoal, goWithoutSign } from "../goals/edit.ts";
import { moveGoal } from "../goals/move.ts";
import { addMeasure } from "../measures/add.ts";
import { editMoney, editWork } from "../measures/edit.ts";
import { addSign } from "../signs/add.ts";
import { strategyGoals, strategyMeasures } from "../tables.ts";
import { actOf, does, draftSeenBy, measureTexts, onlyGoal, onlyMeasure, ownDraft, smallStrategy } from "../test-draft.ts";
import { deleteRemoved, tidyUp } from "../tidy-up.ts";
import { putBack, type Removable, removeThing } from "./remove.ts";
import { removedThings } from "./removed.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

/** The database's own reason; without it a test could pass because of a mistake in the attempt. */
const because = (reason: RegExp) => ({ cause: { message: expect.stringMatching(reason) } });

describe("one form, sent twice", () => {
  test("makes one goal, one measure and one line of each in the audit trail", async () => {
    await smallStrategy(w, "anna");
    const goal = { id: newId(w.now), title: "Junge Leute übernehmen Verantwortung", description: "" };
    const send = () => does(w, "anna", (tx, act) => addGoal(tx, act, goal));
    const outcomes = await Promise.all([send(), send()]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["done", "unchanged"]);
    const measure = { ...measureTexts, id: newId(w.now), goalId: goal.id, title: "Schnuppervorstand" };
    await does(w, "anna", (tx, act) => addMeasure(tx, act, measure));
    await does(w, "anna", (tx, act) => addMeasure(tx, act, measure));
    expect((await ownDraft(w, "anna")).goals.map((one) => one.measures.length)).toEqual([1, 1]);
    expect(await linesOf("strategy.goal_added")).toBe(2);
    expect(await linesOf("strategy.measure_added")).toBe(2);
  });

  test("two people who start a strategy at once get one", async () => {
    const start = () =>
      does(w, "anna", (tx, act) => startStrategy(tx, act, { id: newId(w.now), title: "Gut zusammen", fromYear: 2027, toYear: 2030 }));
    const outcomes = await Promise.all([start(), start()]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["done", "unchanged"]);
  });
});

describe("two people on one form", () => {
  test("the second is told so, and nothing of the first is lost", async () => {
    const { goalId } = await smallStrategy(w, "anna");
    const edit = (title: string) => does(w, "anna", (tx, act) => editGoal(tx, act, { id: goalId, version: 1, title, description: "" }));
    const outcomes = await Promise.all([edit("Von Anna"), edit("Von der Vertretung")]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["changed-since", "done"]);
    const winner = outcomes[0]?.kind === "done" ? "Von Anna" : "Von der Vertretung";
    expect(await onlyGoal(w, "anna")).toMatchObject({ title: winner, version: 2 });
  });

  test("a goal that was removed meanwhile is not there any more", async () => {
    const { goalId } = await smallStrategy(w, "anna");
    await does(w, "anna", (tx, act) => removeThing(tx, act, "goal", goalId));
    const late = await does(w, "anna", (tx, act) => editGoal(tx, act, { id: goalId, version: 1, title: "Zu spät", description: "" }));
    expect(late).toEqual({ kind: "not-there" });
  });
});

describe("another town", () => {
  test.each(["bert", "clara", "dora", "emil", "nobody"] as const)("%s sees nothing of Musterstadt's draft", async (person) => {
    await smallStrategy(w, "anna");
    expect(await draftSeenBy(w, person, "anna")).toBe(null);
  });

  test("cannot change it, even when it knows the ids", async () => {
    const { goalId, measureId } = await smallStrategy(w, "anna");
    await smallStrategy(w, "bert");
    const edited = await does(w, "bert", (tx, act) => editGoal(tx, act, { id: goalId, version: 1, title: "Übernommen", description: "" }));
    const moved = await does(w, "bert", (tx, act) => moveGoal(tx, act, { id: goalId, direction: "up" }));
    await does(w, "bert", (tx, act) => removeThing(tx, act, "measure", measureId));
    expect([edited.kind, moved.kind]).toEqual(["not-there", "not-there"]);
    expect(await onlyMeasure(w, "anna")).toMatchObject({ title: "Vereinstreff", version: 2 });
  });

  test("cannot hang a measure of its own into it: the database refuses a row that points into another body", async () => {
    const { strategyId, goalId } = await smallStrategy(w, "anna");
    const { bodyId } = await actOf(w, "bert");
    const row = { id: newId(w.now), bodyId, strategyId, goalId, number: 9, title: "Fremd", position: 9, updatedAt: w.now };
    await expect(w.as("bert", (tx) => tx.insert(strategyMeasures).values(row))).rejects.toMatchObject(because(/strategy_measures_of_body/));
    const annas = (await actOf(w, "anna")).bodyId;
    const smuggled = w.as("bert", (tx) => tx.insert(strategyMeasures).values({ ...row, bodyId: annas }));
    await expect(smuggled).rejects.toMatchObject(because(/row-level security/));
  });
});

describe("removed and put back", () => {
  test("a goal takes its measures along and brings them back to their place", async () => {
    const { goalId } = await smallStrategy(w, "anna");
    await does(w, "anna", (tx, act) => addGoal(tx, act, { id: newId(w.now), title: "Ehrenamt wird gesehen", description: "" }));
    await does(w, "anna", (tx, act) => removeThing(tx, act, "goal", goalId));
    expect((await ownDraft(w, "anna")).goals.map(({ title }) => title)).toEqual(["Ehrenamt wird gesehen"]);
    const [step] = await stepsOf("anna");
    expect(step).toMatchObject({ thing: "goal", title: "Vereine finden leichter zueinander" });
    const outcomes = [await undo(step?.stepId), await undo(step?.stepId)];
    expect(outcomes).toEqual(["undo", "done-before"]);
    const [first] = (await ownDraft(w, "anna")).goals;
    expect(first?.measures.map(({ title }) => title)).toEqual(["Vereinstreff"]);
  });

  test("things of every kind are listed with their titles, and four take no more queries than one", async () => {
    const { goalId, measureId } = await smallStrategy(w, "anna");
    const [first, second] = [newId(w.now), newId(w.now)];
    for (const [id, text] of [
      [first, "Runder Tisch"],
      [second, "Umfrage"],
    ] as const)
      await does(w, "anna", (tx, act) => addNote(tx, act, { id, goalId, kind: "conversation", text }));
    const remove = (thing: Removable, id: string) => does(w, "anna", (tx, act) => removeThing(tx, act, thing, id));
    await remove("foundation", first);
    const [one, queriesForOne] = await listedWithQueries();
    for (const [thing, id] of [
      ["foundation", second],
      ["measure", measureId],
      ["goal", goalId],
    ] as const)
      await remove(thing, id);
    const [all, queriesForAll] = await listedWithQueries();
    expect([one, all]).toEqual([["Runder Tisch"], ["Runder Tisch", "Umfrage", "Vereine finden leichter zueinander", "Vereinstreff"]]);
    expect(queriesForAll).toBe(queriesForOne);
  });

  test("after 30 days it is too late, and the page does not offer it any more", async () => {
    const { goalId } = await smallStrategy(w, "anna");
    await does(w, "anna", (tx, act) => removeThing(tx, act, "goal", goalId));
    const [step] = await stepsOf("anna");
    w.clock.moveTo(later(w.now, days(30) + 1));
    expect(await undo(step?.stepId)).toBe("too-late");
    expect(await stepsOf("anna")).toEqual([]);
  });

  test("after that the night's tidying deletes it with all below, and leaves everything else", async () => {
    const { goalId } = await smallStrategy(w, "anna");
    await smallStrategy(w, "bert");
    await does(w, "anna", (tx, act) => removeThing(tx, act, "goal", goalId));
    w.clock.moveTo(later(w.now, days(30) + 1));
    await w.db.owner((tx) => w.jobs.enqueue(tx, tidyUp, {}));
    await w.jobs.drain();
    const left = await w.db.owner((tx) => tx.select({ title: strategyMeasures.title }).from(strategyMeasures));
    expect([left, (await ownDraft(w, "anna")).goals]).toEqual([[{ title: "Vereinstreff" }], []]);
  });

  test("nobody puts back what another town removed", async () => {
    const { goalId } = await smallStrategy(w, "anna");
    await does(w, "anna", (tx, act) => removeThing(tx, act, "goal", goalId));
    const [step] = await stepsOf("anna");
    await smallStrategy(w, "bert");
    const outcome = await does(w, "bert", (tx, act) => putBack(tx, act, "goal", step?.stepId ?? ""));
    expect(outcome.kind).toBe("not-there");
  });

  test("a finding chosen again meanwhile is not there twice", async () => {
    const { goalId } = await smallStrategy(w, "anna");
    const finding = { key: "field:sport", text: "18 von 66 Einträgen gehören zu Sport.", query: "bereich=sport", count: 18 };
    const take = () => does(w, "anna", (tx, act) => addFindings(tx, { ...act, today: "2027-03-12" }, { goalId, findings: [finding] }));
    await take();
    const [foundation] = (await onlyGoal(w, "anna")).foundations;
    await does(w, "anna", (tx, act) => removeThing(tx, act, "foundation", foundation?.id ?? ""));
    await take();
    const [step] = await stepsOf("anna");
    await does(w, "anna", (tx, act) => putBack(tx, act, "foundation", step?.stepId ?? ""));
    expect((await onlyGoal(w, "anna")).foundations.map(({ text, counted, countedOn }) => ({ text, counted, countedOn }))).toEqual([
      { text: finding.text, counted: 18, countedOn: "2027-03-12" },
    ]);
  });
});

describe("a measure", () => {
  test("keeps its number for ever, also when an earlier one is removed or it moves to another goal", async () => {
    const { goalId, measureId } = await smallStrategy(w, "anna");
    const second = newId(w.now);
    await does(w, "anna", (tx, act) => addMeasure(tx, act, { ...measureTexts, id: second, goalId, title: "Kalender" }));
    await does(w, "anna", (tx, act) => removeThing(tx, act, "measure", measureId));
    await w.db.owner((tx) => deleteRemoved(tx, later(w.now, 1)));
    const other = newId(w.now);
    await does(w, "anna", (tx, act) => addGoal(tx, act, { id: other, title: "Ehrenamt wird gesehen", description: "" }));
    await does(w, "anna", (tx, act) => editWork(tx, act, { ...measureTexts, id: second, version: 1, goalId: other, title: "Kalender" }));
    await does(w, "anna", (tx, act) => addMeasure(tx, act, { ...measureTexts, id: newId(w.now), goalId, title: "Dankabend" }));
    const measures = (await ownDraft(w, "anna")).goals.flatMap((goal) =>
      goal.measures.map(({ label, number, title }) => [label, number, title]),
    );
    expect(measures).toEqual([
      ["1.1", 3, "Dankabend"],
      ["2.1", 2, "Kalender"],
    ]);
  });

  test("keeps amounts of years that the form did not show", async () => {
    const { measureId } = await smallStrategy(w, "anna");
    const money = { startsYear: null, endsYear: null, hoursPerWeek: null, moneyCertainty: "budget" as const };
    const costs = [{ year: 2028, amountCents: 100 }];
    await does(w, "anna", (tx, act) => editMoney(tx, act, { ...money, id: measureId, version: 2, costs }));
    expect((await onlyMeasure(w, "anna")).costs).toEqual([
      { year: 2027, amountCents: 60_000 },
      { year: 2028, amountCents: 100 },
    ]);
  });
});

test("a goal that went without a sign on purpose has one as soon as somebody adds it", async () => {
  const { goalId } = await smallStrategy(w, "anna");
  await does(w, "anna", (tx, act) => goWithoutSign(tx, act, { id: goalId, version: 1, reason: "Das lässt sich nicht zählen." }));
  expect((await onlyGoal(w, "anna")).withoutSignReason).toBe("Das lässt sich nicht zählen.");
  const sign = {
    name: "Vereine beim Treffen",
    kind: "count" as const,
    unit: "",
    definition: "",
    baseline: null,
    target: 25,
    targetYear: 2029,
  };
  await does(w, "anna", (tx, act) => addSign(tx, act, { ...sign, id: newId(w.now), goalId }));
  expect(await onlyGoal(w, "anna")).toMatchObject({ withoutSignReason: null, signs: [{ baseline: null, target: 25 }] });
});

const strange = [
  ["quotes and signs", `"Anführung" 'einfach' # $ @ \\ % {} [] <b>`],
  ["a script", "<script>alert(1)</script>"],
  ["pictures", "Danke 🙏🏽 👨‍👩‍👧‍👦"],
  ["right to left", "مرحبا بالجميع שלום"],
  ["a word of 60 letters", "Ehrenamtskoordinationsstellenleitungsvertretungsregelungsfrage"],
  ["20,000 characters", "ä".repeat(20_000)],
] as const;

test.each(strange)("%s come back as they were typed", async (_, text) => {
  const { goalId } = await smallStrategy(w, "anna");
  await does(w, "anna", (tx, act) => editGoal(tx, act, { id: goalId, version: 1, title: "Ziel", description: text }));
  await does(w, "anna", (tx, act) => addNote(tx, act, { id: newId(w.now), goalId, kind: "conversation", text }));
  const goal = await onlyGoal(w, "anna");
  expect([goal.description, goal.foundations[0]?.text]).toEqual([text, text]);
});

test("the database holds the bounds of the forms", async () => {
  const { goalId } = await smallStrategy(w, "anna");
  const tooLong = w.as("anna", (tx) =>
    tx
      .update(strategyGoals)
      .set({ title: "x".repeat(201) })
      .where(eq(strategyGoals.id, goalId)),
  );
  await expect(tooLong).rejects.toMatchObject(because(/strategy_goals_title_length/));
});

async function stepsOf(person: "anna") {
  const { bodyId } = await actOf(w, person);
  return w.reads(person, (tx) => removedThings(tx, bodyId, w.now, 5));
}

/** The titles of what can be put back, and how many selects were begun to find them. */
async function listedWithQueries(): Promise<[string[], number]> {
  const { bodyId } = await actOf(w, "anna");
  let begun = 0;
  const listed = await w.reads("anna", (tx) => {
    const counting = new Proxy(tx, {
      get(target, name) {
        if (name === "select") begun += 1;
        return Reflect.get(target, name);
      },
    });
    return removedThings(counting, bodyId, w.now, 5);
  });
  return [listed.map(({ title }) => title).sort(), begun];
}

async function undo(stepId: string | undefined) {
  const outcome = await does(w, "anna", (tx, act) => putBack(tx, act, "goal", stepId ?? ""));
  return outcome.kind;
}

async function linesOf(action: string): Promise<number | undefined> {
  const counted = z.object({ count: z.number() });
  const [line] = await w.db.owner((tx) => rows(tx, sql`select count(*)::int as count from audit_lines where action = ${action}`, counted));
  return line?.count;
}
