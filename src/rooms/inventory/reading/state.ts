// SPDX-License-Identifier: EUPL-1.2
import { paths } from "../paths.ts";
import type { Import } from "../tables.ts";

export type ReadingState = "waiting" | "running" | "done" | "undone";

/** Where a list stands, from its times. */
export function stateOf(list: Pick<Import, "startedAt" | "finishedAt" | "undoneAt">): ReadingState {
  if (list.undoneAt) return "undone";
  if (list.finishedAt) return "done";
  return list.startedAt ? "running" : "waiting";
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
