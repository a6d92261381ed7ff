// SPDX-License-Identifier: EUPL-1.2

/** How certain the money of a measure is: decided, subject to the budget, grant applied for, grant open, no extra money. */
export const certainties = ["decided", "budget", "applied", "open", "none"] as const;
export type Certainty = (typeof certainties)[number];

/** Where a measure stands: planned, running, done, paused, dropped. */
export const measureStatuses = ["planned", "running", "done", "paused", "dropped"] as const;
export type MeasureStatus = (typeof measureStatuses)[number];

/**
 * Ways to a strategy, none of them the right one: a small start, building on what exists, the eight steps of the
 * state's working aid, a strategy that is written already.
 */
export const ways = ["small", "existing", "steps", "written"] as const;
export type Way = (typeof ways)[number];

/** What a sign measures: a count, a share in per cent, something reached or not, or how people judge it. */
export const signKinds = ["count", "share", "milestone", "assessment"] as const;
export type SignKind = (typeof signKinds)[number];

/** What a goal can rest on. */
export const foundationKinds = ["inventory", "conversation", "other"] as const;
export type FoundationKind = (typeof foundationKinds)[number];

/** What a committee or the council can do with a strategy. Only `adopted` and `amended` freeze an edition. */
export const outcomes = ["adopted", "amended", "recommended", "postponed", "rejected"] as const;
export type Outcome = (typeof outcomes)[number];

/** Whether the law leaves the municipality free to do this at all. */
export const voluntaryKinds = ["yes", "partly", "no"] as const;
export type Voluntary = (typeof voluntaryKinds)[number];

/** What a committee does with a paper: advise the deciding one, take notice, decide. */
export const committeeTasks = ["advice", "notice", "decision"] as const;
export type CommitteeTask = (typeof committeeTasks)[number];

/** Limits of texts. Unit: characters; the database holds the same bounds. */
export const maxTitle = 200;
export const maxText = 20_000;

/** A strategy covers at most so many calendar years: one column of money each. */
export const maxYears = 10;
