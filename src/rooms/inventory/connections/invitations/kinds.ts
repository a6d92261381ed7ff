// SPDX-License-Identifier: EUPL-1.2

/** What became of an invitation; the newest step counts, none at all means planned. */
export const outcomes = ["planned", "held", "not_held", "postponed", "cancelled"] as const;
export type Outcome = (typeof outcomes)[number];
