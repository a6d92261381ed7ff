// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";

/** Who the permission tables name: nobody signed in, the officer of the town in the address, of another town, Kreis, state unit. */
export const spectators = ["nobody", "officer", "foreign", "coordinator", "state"] as const;
export type Spectator = (typeof spectators)[number];

/**
 * One route and what each person gets: the status of the answer, for a POST with an empty form. `:body` is Musterstadt;
 * the third element finds the other parts of the address in the example week, as owner.
 */
export type PermissionRow = readonly [
  route: string,
  expected: Record<Spectator, number>,
  find?: (tx: Tx, bodyId: string) => Promise<Record<string, string>>,
];

/** The same answer for whoever asks. */
export function everybody(status: number): Record<Spectator, number> {
  return { nobody: status, officer: status, foreign: status, coordinator: status, state: status };
}
