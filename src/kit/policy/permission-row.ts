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
export type Expected = Record<Spectator, number> & Partial<Record<FurtherSpectator, number>>;

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
