// SPDX-License-Identifier: EUPL-1.2

/** Who the permission tables name: nobody signed in, the officer of the town in the address, of another town, Kreis, state unit. */
export const spectators = ["nobody", "officer", "foreign", "coordinator", "state"] as const;
export type Spectator = (typeof spectators)[number];

/** One route and what each person gets: the status of the answer, for a POST with an empty form. */
export type PermissionRow = readonly [route: string, expected: Record<Spectator, number>];
