// SPDX-License-Identifier: EUPL-1.2
import { days, hours } from "#kit/time";

/** Rooms an operator can look into; the database knows the same two. */
export const lookRooms = ["inventory", "strategy"] as const;
export type LookRoom = (typeof lookRooms)[number];

/** Pages that are noted when they are read. */
export type LookPage = "draft" | "list" | "print" | "overview" | "entry";

/** So long a look lasts at most; the database ends it too. Unit: milliseconds. */
export const lookLasts = hours(1);

/** So long a body can answer; afterwards the operator asks anew. Unit: milliseconds. */
export const answerableFor = days(7);
