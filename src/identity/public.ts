// SPDX-License-Identifier: EUPL-1.2

export { answerDay } from "./access/answer-day.ts";
export { decideRequest } from "./access/decide.ts";
export { type WaitingRequest, waitingRequests } from "./access/find.ts";
export { type AddOutcome, addPerson } from "./add-person.ts";
export { mailDomain } from "./bodies/form.ts";
export { giveOrder } from "./delegations/give.ts";
export { ordersHeld } from "./delegations/held.ts";
export { actingIn, actingToday, ordersReceived } from "./delegations/list.ts";
export { identify } from "./identify.ts";
export { type OpenInvitation, openInvitations } from "./invitations/list.ts";
export { limitTries } from "./limits/limit.tsx";
export { type HeldLook, type Look, lookOpenUntil, looksAt } from "./looks/list.ts";
export { LooksOnStart, LooksOnTeam } from "./looks/parts.tsx";
export { lookHere, noteLookReading } from "./looks/read.ts";
export type { LookPage } from "./looks/rooms.ts";
export { whileMerging } from "./parking/merging.tsx";
export { isComparing, isRestoring, markerHeader, redraws, restoreRoutes } from "./parking/routes.ts";
export { paths } from "./paths.ts";
export { type CastName, cast } from "./seeds.ts";
export { beginSession } from "./sessions.ts";
export { makeWayBack, type WayBackOutcome } from "./sign-in/back/make.ts";
export { ownPath } from "./sign-in/next-path.ts";
export { memberships, people } from "./tables.ts";
export { absencesIn, type ShownAbsence } from "./tasks/absence.ts";
export { tasksToGive } from "./tasks/rules.ts";
export { type TeamMember, teamOf } from "./team/list.ts";
export { t as texts } from "./texts.ts";
