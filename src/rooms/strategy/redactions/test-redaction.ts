// SPDX-License-Identifier: EUPL-1.2
// The stage of the tests about blacking out: an edition with a name in five places, and everything public afterwards.
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { z } from "zod";
import { newId, rows } from "#kit/db";
import type { Person, World } from "#world";
import { readPdf } from "../../../../test/harness/read-back.ts";
import { recordDecision } from "../decision/record.ts";
import { editGoal } from "../goals/edit.ts";
import { addMeasure } from "../measures/add.ts";
import { strategyPaths as paths } from "../paths.ts";
import { publishEdition } from "../publication/publish.ts";
import { actOf, does, measureTexts, ownDraft, smallStrategy } from "../test-draft.ts";
import { spotKey } from "./find-words.ts";
import { findWords, redactEdition } from "./redact.ts";

export const town = "musterstadt";
export const name = "Erika Musterfrau";

/** A published edition with a name in the title of a measure, in a caretaker, in a goal, in the note and in the committee. */
export async function published(w: World): Promise<void> {
  const { goalId } = await smallStrategy(w, "anna");
  await does(w, "anna", (tx, act) =>
    editGoal(tx, act, { id: goalId, version: 1, title: "Vereine finden leichter zueinander", description: `👩‍🦰 So will es\n${name}.` }),
  );
  const measure = { ...measureTexts, id: newId(w.now), goalId, title: `Sprechstunde mit ${name}`, caretaker: name };
  await does(w, "anna", (tx, act) => addMeasure(tx, act, measure));
  const { revision } = await ownDraft(w, "anna");
  const facts = { decidedOn: "2027-03-11", decidedBy: `Rat, Vorsitz ${name}`, number: null, note: `${name} bringt es ein.` };
  await does(w, "anna", (tx, act) => recordDecision(tx, act, { ...facts, id: newId(w.now), outcome: "adopted", revision }));
  await does(w, "anna", (tx, act) => publishEdition(tx, act, 1));
}

/** The places where the words stand, as she finds them. */
export const found = async (w: World, words = name) => {
  const { bodyId } = await actOf(w, "anna");
  const places = await w.reads("anna", (tx) => findWords(tx, bodyId, 1, words));
  if (!places) throw new Error("There is no edition 1");
  return places;
};

/** Every place of the words is blacked out. */
export async function redactAll(w: World, words = name) {
  const places = (await found(w, words)).spots.map(spotKey);
  const input = { id: newId(w.now), edition: 1, words, places, reason: "asked" as const };
  return { input, outcome: await does(w, "anna", (tx, act) => redactEdition(tx, act, input)) };
}

/** Everything that a program or a person can ask for without working for the town. */
export async function everythingPublic(w: World, person: Person): Promise<string> {
  const pages = [
    "/",
    "/kommunen",
    paths.body(town),
    paths.published(town),
    paths.edition(town, 1),
    paths.publishedJson(town),
    paths.publishedAtom(town),
    paths.publishedMoney(town),
    paths.publishedMeasure(town, { number: 1, title: "Vereinstreff" }),
    paths.publishedMeasure(town, { number: 2, title: "Sprechstunde mit" }),
  ];
  const texts = [];
  for (const page of pages) {
    const first = await w.request(person, page);
    const led = first.headers.get("location") ?? "";
    const answer = first.status === 301 ? await w.request(person, led) : first;
    expect([page, answer.status]).toEqual([page, 200]);
    texts.push(led, await answer.text());
  }
  const pdf = await readPdf(new Uint8Array(await (await w.request(person, paths.publishedPdf(town))).arrayBuffer()));
  const asked = await w.reads(person, async (tx) => {
    const all = [];
    for (const table of [
      "strategy_public_editions",
      "strategy_public_redactions",
      "strategy_editions",
      "strategy_decisions",
      "strategy_redactions",
    ])
      all.push(
        ...(await rows(tx, sql`select to_jsonb(one)::text as said from ${sql.identifier(table)} one`, z.object({ said: z.string() }))),
      );
    return all.map(({ said }) => said);
  });
  return [...texts, JSON.stringify(pdf), ...asked].join("\n");
}
