// SPDX-License-Identifier: EUPL-1.2
import type { Fate, Moving } from "#kit/moving";
import type { Choice, Merger, RowCount } from "./find.ts";

/** One kind of thing: what people call it, how many each place has, and what happens to those of places that end. */
export interface Amount {
  what: string;
  words: { one: string; many: string };
  fate: Fate;
  found: ReadonlyMap<string, number>;
}

/** The kinds of things that have words and are there, in the order in which the rooms name them. */
export function amountsOf(movings: readonly Moving[], rows: readonly RowCount[]): Amount[] {
  return movings.flatMap(({ words, tables }) =>
    Object.entries(words).flatMap(([what, said]) => {
      const found = new Map(rows.filter((row) => row.what === what).map((row) => [row.bodyId, row.found]));
      return found.size === 0 ? [] : [{ what, words: said, fate: tables[what] ?? "stays", found }];
    }),
  );
}

/** Which draft goes on. */
export type DraftPlan = { kind: "none" } | { kind: "one" | "own" | "chosen"; name: string } | { kind: "open" };

/** The same rule by which drafts move: the only one, the one of the place that goes on, or the one all agree on. */
export function draftPlan(merger: Merger, withDraft: readonly string[], choices: readonly Choice[]): DraftPlan {
  const places = [merger.into, ...merger.from].filter(({ id }) => withDraft.includes(id));
  const [first, second] = places;
  if (!first) return { kind: "none" };
  if (!second) return { kind: "one", name: first.name };
  if (first.id === merger.into.id) return { kind: "own", name: first.name };
  const kept = new Set(choices.map(({ keepsId }) => keepsId));
  const chosen = kept.size === 1 ? places.find(({ id }) => kept.has(id)) : undefined;
  return chosen ? { kind: "chosen", name: chosen.name } : { kind: "open" };
}

/** The places of a merger that have a strategy now. */
export const withStrategy = (rows: readonly RowCount[]): string[] =>
  rows.filter(({ what }) => what === "strategies").map(({ bodyId }) => bodyId);
