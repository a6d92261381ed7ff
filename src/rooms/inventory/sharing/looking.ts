// SPDX-License-Identifier: EUPL-1.2
import { AsyncLocalStorage } from "node:async_hooks";
import type { HeldLook } from "#identity";
import type { OpenShare } from "./list.ts";

/** Who reads the pages of this request besides the team, and whether it is one of them who asks. */
export interface Looking {
  sharedWith: readonly OpenShare[];
  /** Names of the bodies whose people work here by order. */
  acting: readonly string[];
  /** The share by which the person of this request reads; undefined for the body's own people. */
  guest?: OpenShare;
  /** The look by which an operator reads. */
  look?: HeldLook;
  /** For the team: until when an operator reads by a look; null or left out when none does. */
  lookUntil?: Date | null;
  /** Whether she may decide who reads: she works for the body herself, and there is somebody to share with. */
  mayShare: boolean;
  /** Whether she may release entries and open the directory: she works for the body herself. */
  mayPublish: boolean;
}

const storage = new AsyncLocalStorage<Looking>();
const team: Looking = { sharedWith: [], acting: [], mayShare: false, mayPublish: false };

/** Runs one request's work; every page of the room drawn inside says who sees it. */
export function runLooking<Result>(looking: Looking, work: () => Result): Result {
  return storage.run(looking, work);
}

/** Whether it is somebody from outside who reads: by a share, or an operator by a look. */
export function isReader(): boolean {
  const { guest, look } = looking();
  return guest !== undefined || look !== undefined;
}

/** Who reads along in this request; outside a request only the team. */
export function looking(): Looking {
  return storage.getStore() ?? team;
}
