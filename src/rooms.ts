// SPDX-License-Identifier: EUPL-1.2
import type { JobKind, Schedule } from "#kit/jobs";
import { type Postman, sendMailJob } from "#kit/mail";
import type { Room } from "#kit/web";
import { api } from "./api/room.ts";
import { barriers } from "./barriers/room.ts";
import { borders } from "./borders/room.ts";
import { helpRoom } from "./help/room.ts";
import { identity } from "./identity/room.ts";
import { languageRoom } from "./languages/room.ts";
import { operation } from "./operation/room.ts";
import { overviews } from "./overviews/room.ts";
import { preferences } from "./preferences/room.ts";
import { leavingEvidence } from "./privacy/deletions.ts";
import { privacyRoom } from "./privacy/room.ts";
import { mergersOf } from "./register/mergers/room.ts";
import { register } from "./register/room.ts";
import { inventory } from "./rooms/inventory/room.ts";
import { strategy } from "./rooms/strategy/room.ts";
import { searchOf } from "./search/room.ts";
import { showcase } from "./showcase/room.ts";
import { trailOf } from "./trail/room.ts";

const mergers = mergersOf([identity, inventory, strategy].flatMap(({ moving }) => moving ?? []));

const open: readonly Room[] = [
  register,
  mergers,
  identity,
  inventory,
  strategy,
  overviews,
  privacyRoom,
  languageRoom,
  helpRoom,
  preferences,
  barriers,
  api,
  borders,
  showcase,
  operation,
];

/** The search comes after all it is drawn from. */
const working: readonly Room[] = [...open, searchOf(open)];

/** The whole house, in the order in which example content is built. The trail tells what all the others do. */
export const rooms: readonly Room[] = [...working, trailOf(Object.assign({}, ...working.map((room) => room.tells)))];

/** Everything the queue can run. */
export function allJobs(postman: Postman): JobKind[] {
  return [sendMailJob(postman), ...rooms.flatMap((room) => room.jobs ?? [])].map(leavingEvidence);
}

export const allSchedules: readonly Schedule[] = rooms.flatMap((room) => room.schedules ?? []);
