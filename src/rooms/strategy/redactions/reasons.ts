// SPDX-License-Identifier: EUPL-1.2

/** Why words are blacked out: the person asked, a mistake, the person left the office, a law. */
export const redactionReasons = ["asked", "mistake", "left_office", "law"] as const;
export type RedactionReason = (typeof redactionReasons)[number];
