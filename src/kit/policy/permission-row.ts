// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";

/** Who every row of the permission tables names: nobody signed in, the officer of the town in the address, of another town, Kreis, state unit. */
export const spectators = ["nobody", "officer", "foreign", "coordinator", "state"] as const;
export type Spectator = (typeof spectators)[number];

/** Whom a row names only where they get something else than usual: what the officer gets, or what the officer of another town gets. */
export const usuallyLike = {
  deputy: "officer",
  councillor: "foreign",
  auditor: "foreign",
  agency: "foreign",
  ministry: "foreign",
  representative: "foreign",
  operator: "foreign",
} as const satisfies Record<string, Spectator>;
export type FurtherSpectator = keyof typeof usuallyLike;

/**
 * What opens more than people have of themselves: Musterstadt gave its Kreis and the agency an order for its inventory; it shares its
 * inventory with the Kreis; it shares its draft with Kreis, Land and council. "busy" opens nothing to others: Musterstadt has what it has
 * not in the example week, a reading link, an invitation, an edition, a release that waits. A law test builds each of them.
 */
export const situations = ["ordered", "shared", "draftShared", "busy"] as const;
export type Situation = (typeof situations)[number];

/** The status each person gets. */
export type Expected = Record<Spectator, number> &
  Partial<Record<FurtherSpectator, number>> & {
    /** Who gets something else in a situation, and what. */
    when?: Partial<Record<Situation, Partial<Record<Spectator | FurtherSpectator, number>>>>;
    /** The room and the action its policy is asked for, "inventory.read": a law test compares both. */
    by?: `${string}.${string}`;
  };

/**
 * One route and what each person gets: the status of the answer, for a POST with an empty form. `:body` is Musterstadt;
 * the third element finds the other parts of the address in the example week, as owner.
 */
export type PermissionRow = readonly [
  route: string,
  expected: Expected,
  find?: (tx: Tx, bodyId: string) => Promise<Record<string, string>>,
];

/** The same answer for whoever asks. */
export function everybody(status: number): Record<Spectator, number> {
  return { nobody: status, officer: status, foreign: status, coordinator: status, state: status };
}

/** What somebody gets on a route, in a situation or in the example week as it is. */
export function expectedFor(expected: Expected, who: Spectator | FurtherSpectator, situation?: Situation): number {
  const then = situation && expected.when?.[situation]?.[who];
  return then ?? expected[who] ?? (isFurther(who) ? expected[usuallyLike[who]] : 404);
}

const isFurther = (who: string): who is FurtherSpectator => who in usuallyLike;
