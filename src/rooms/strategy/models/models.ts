// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { searchFold } from "#kit/text";
import source from "../../../../data/strategy/models.json" with { type: "json" };
import { maxTitle, signKinds } from "../kinds.ts";

const title = z.string().min(1).max(maxTitle);

const model = z.object({
  id: z.string().regex(/^[a-z][a-z-]{2,40}$/),
  theme: z.string().min(1),
  /** First and last day on which the model is offered; until null: still. */
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  source: z.string().min(1),
  licence: z.string().min(1),
  title,
  description: z.string(),
  measures: z.array(z.object({ title, description: z.string() })).min(1),
  signs: z.array(z.object({ name: title, kind: z.enum(signKinds), unit: z.string(), definition: z.string() })),
});

/** A goal with measures and signs as a proposal, in our own words. */
export type Model = z.infer<typeof model>;

const models: readonly Model[] = z.object({ models: z.array(model) }).parse(source).models;

/** The models that are offered on this day. */
export function modelsOn(day: string): Model[] {
  return models.filter(({ from, until }) => from <= day && (until === null || day <= until));
}

/** The models of a theme whose texts hold all words of the search; both may be empty. */
export function modelsFor(offered: readonly Model[], { theme, search }: { theme: string; search: string }): Model[] {
  const wanted = searchFold(search).split(" ").filter(Boolean);
  return offered.filter((one) => {
    const text = searchFold([one.title, one.description, ...one.measures.flatMap((part) => [part.title, part.description])].join(" "));
    return (theme === "" || one.theme === theme) && wanted.every((word) => text.includes(word));
  });
}

/** Names a part of a model in a form: the goal itself, "jung/m2" its second measure, "jung/s1" its first sign. */
export const partKey = {
  goal: ({ id }: Model) => id,
  measure: ({ id }: Model, index: number) => `${id}/m${index + 1}`,
  sign: ({ id }: Model, index: number) => `${id}/s${index + 1}`,
};

/** What was ticked of one model. */
export interface Picked {
  model: Model;
  measures: Model["measures"];
  signs: Model["signs"];
}

/** Sorts ticked keys by model; a measure or sign brings its goal along. Keys that nobody offers are left out. */
export function pickedFrom(offered: readonly Model[], keys: readonly string[]): Picked[] {
  const ticked = new Set(keys);
  return offered.flatMap((one) => {
    const measures = one.measures.filter((_, index) => ticked.has(partKey.measure(one, index)));
    const signs = one.signs.filter((_, index) => ticked.has(partKey.sign(one, index)));
    const any = ticked.has(partKey.goal(one)) || measures.length > 0 || signs.length > 0;
    return any ? [{ model: one, measures, signs }] : [];
  });
}
