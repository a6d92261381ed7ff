// SPDX-License-Identifier: EUPL-1.2

/** How a list meets what is there: a newer version of an earlier list updates, a different list completes what is empty. */
export const ways = ["update", "complete"] as const;
export type Way = (typeof ways)[number];
