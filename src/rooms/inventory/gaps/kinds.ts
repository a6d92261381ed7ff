// SPDX-License-Identifier: EUPL-1.2

/** What an officer knows about a field the list says nothing about. Only "absent" makes a gap. */
export const gapAnswers = ["listed_soon", "absent", "elsewhere", "unknown"] as const;
export type GapAnswer = (typeof gapAnswers)[number];
