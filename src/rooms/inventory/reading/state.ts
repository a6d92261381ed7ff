// SPDX-License-Identifier: EUPL-1.2
import { later, minutes } from "#kit/time";
import { paths } from "../paths.ts";
import type { Import } from "../tables.ts";

export type ReadingState = "waiting" | "running" | "done" | "undone";

/** Where a list stands, from its times. */
export function stateOf(list: Pick<Import, "startedAt" | "finishedAt" | "undoneAt">): ReadingState {
  if (list.undoneAt) return "undone";
  if (list.finishedAt) return "done";
  return list.startedAt ? "running" : "waiting";
}

/** Reading in takes seconds; after so long something went wrong. */
export const patience = minutes(5);

/** Whether a list was started long ago and is not done: then the work can be queued again. */
export function isStuck(list: Pick<Import, "startedAt" | "finishedAt">, now: Date): boolean {
  return list.startedAt !== null && list.finishedAt === null && later(list.startedAt, patience) <= now;
}

/** The page on which a list goes on. */
export function nextPath(slug: string, list: Pick<Import, "id" | "startedAt" | "finishedAt" | "undoneAt">): string {
  switch (stateOf(list)) {
    case "waiting":
      return paths.understood(slug, list.id);
    case "running":
      return paths.progress(slug, list.id);
    default:
      return paths.result(slug, list.id);
  }
}
