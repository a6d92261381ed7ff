// SPDX-License-Identifier: EUPL-1.2

/** What officers decided about a proposal; the newest step of a key counts. */
export const decisions = ["kept", "unsuitable", "later", "open"] as const;
export type Decision = (typeof decisions)[number];

/** Why a proposal does not fit. */
export const reasons = ["done_already", "no_interest", "no_match", "wrong_entries", "other"] as const;
export type Reason = (typeof reasons)[number];
