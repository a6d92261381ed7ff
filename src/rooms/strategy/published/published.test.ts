// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { newId, type Tx } from "#kit/db";
import { bodies } from "#register";
import { type Person, type World, world } from "#world";
import { recordDecision } from "../decision/record.ts";
import { editGoal } from "../goals/edit.ts";
import { strategyPaths as paths } from "../paths.ts";
import { publishEdition } from "../publication/publish.ts";
import { strategyDecisions, strategyEditions } from "../tables.ts";
import { actOf, does, draftSeenBy, onlyGoal, ownDraft, smallStrategy } from "../test-draft.ts";
import { publishedEdition, publishedEditions, publishedStrategies, publishedStrategyOf } from "./find.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const onlookers: Person[] = ["nobody", "bert", "clara", "dora", "emil"];

async function adopt(): Promise<void> {
  const { revision } = await ownDraft(w, "anna");
  const facts = { decidedOn: "2027-03-11", decidedBy: "Rat der Stadt Musterstadt", number: null, note: "" };
  await does(w, "anna", (tx, act) => recordDecision(tx, act, { ...facts, id: newId(w.now), outcome: "adopted", revision }));
}

const publish = (edition: number) => does(w, "anna", (tx, act) => publishEdition(tx, act, edition));

async function seenBy(person: Person, edition?: number) {
  const { bodyId } = await actOf(w, "anna");
  return w.reads(person, (tx) => publishedEdition(tx, bodyId, edition));
}

describe("before it is published", () => {
  test.each(onlookers)("%s sees neither the adopted edition nor the decision", async (person) => {
    await smallStrategy(w, "anna");
    await adopt();
    expect(await seenBy(person)).toBe(null);
    expect(await w.reads(person, (tx) => tx.select().from(strategyEditions))).toEqual([]);
    expect(await w.reads(person, (tx) => tx.select().from(strategyDecisions))).toEqual([]);
  });

  test("nobody publishes for another town, and a number that is not there publishes nothing", async () => {
    await smallStrategy(w, "anna");
    await adopt();
    await smallStrategy(w, "bert");
    expect(await does(w, "bert", (tx, act) => publishEdition(tx, act, 1))).toEqual({ kind: "not-there" });
    expect(await publish(2)).toEqual({ kind: "not-there" });
  });
});

describe("once it is published", () => {
  beforeEach(async () => {
    await smallStrategy(w, "anna");
    await adopt();
  });

  test("two people who publish at once publish once", async () => {
    const outcomes = await Promise.all([publish(1), publish(1)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["already-published", "published"]);
  });

  test.each(onlookers)("%s reads the edition and still nothing of the draft", async (person) => {
    await publish(1);
    const goal = await onlyGoal(w, "anna");
    await does(w, "anna", (tx, act) => editGoal(tx, act, { id: goal.id, version: 1, title: "Nur im Entwurf", description: "" }));
    const edition = await seenBy(person);
    expect(edition).toMatchObject({ number: 1, decision: { outcome: "adopted", decidedOn: "2027-03-11", number: null } });
    expect(edition?.content.goals.map(({ title }) => title)).toEqual(["Vereine finden leichter zueinander"]);
    expect(await draftSeenBy(w, person, "anna")).toBe(null);
  });

  test("the newest published edition counts; the earlier one stays readable, the next one hidden until its turn", async () => {
    await publish(1);
    const goal = await onlyGoal(w, "anna");
    await does(w, "anna", (tx, act) => editGoal(tx, act, { id: goal.id, version: 1, title: "Fortgeschrieben", description: "" }));
    await adopt();
    expect([(await seenBy("nobody"))?.number, await seenBy("nobody", 2)]).toEqual([1, null]);
    await publish(2);
    expect([(await seenBy("nobody"))?.number, (await seenBy("nobody", 1))?.number]).toEqual([2, 1]);
    const { bodyId } = await actOf(w, "anna");
    const editions = await w.reads("nobody", (tx) => publishedEditions(tx, bodyId));
    expect(editions.map(({ number }) => number)).toEqual([2, 1]);
  });

  test("an earlier edition leads to no file and no measure of the newest one, as if they were its own", async () => {
    await publish(1);
    const page = async () => (await w.request("nobody", paths.edition("musterstadt", 1))).text();
    const leads = [paths.publishedPdf, paths.publishedMoney, (slug: string) => `${paths.published(slug)}/massnahmen/`];
    const found = (html: string) => leads.map((one) => html.split("<main")[1]?.includes(`href="${one("musterstadt")}`));
    expect(found(await page())).toEqual([true, true, true]);
    const { id, version } = await onlyGoal(w, "anna");
    await does(w, "anna", (tx, act) => editGoal(tx, act, { id, version, title: "Fortgeschrieben", description: "" }));
    await adopt();
    await publish(2);
    expect(found(await page())).toEqual([false, false, false]);
  });

  test("the start page names each town once, the municipality's page its goals", async () => {
    await publish(1);
    const lines = await w.reads("nobody", (tx) => publishedStrategies(tx, 3));
    expect(lines.map(({ bodySlug, title, edition }) => [bodySlug, title, edition])).toEqual([["musterstadt", "Gut zusammen", 1]]);
    const { bodyId } = await actOf(w, "anna");
    const summary = await w.reads("nobody", (tx) => publishedStrategyOf(tx, bodyId));
    expect(summary).toMatchObject({ number: 1, goals: ["Vereine finden leichter zueinander"], decidedOn: "2027-03-11" });
  });

  test("a town that does not exist any more is in no list: an invented one leaves when the real ones come", async () => {
    await publish(1);
    const { bodyId } = await actOf(w, "anna");
    const ends = (tx: Tx, validTo: string | null) => tx.update(bodies).set({ validTo }).where(eq(bodies.id, bodyId));
    const listed = await w.db.owner(async (tx) => {
      await ends(tx, "2027-03-01");
      const lines = await publishedStrategies(tx, 3);
      // Bodies outlive a test.
      await ends(tx, null);
      return lines;
    });
    expect(listed).toEqual([]);
  });
});
