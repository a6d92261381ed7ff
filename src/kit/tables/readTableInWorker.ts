// SPDX-License-Identifier: EUPL-1.2
import { limits } from "./limits.ts";
import { endingOf } from "./readTable.ts";
import type { ReadOptions, TableOutcome, UnreadableCode } from "./table.ts";
import { inThread, type ThreadBounds, usualBounds } from "./thread.ts";
import type { WorkerTask } from "./worker.ts";

/** Reads a list in a thread of its own. Whatever happens in the thread, the answer is an outcome. */
export async function readTableInWorker(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
  bounds: ThreadBounds = usualBounds,
): Promise<TableOutcome> {
  const unreadable = (code: UnreadableCode, found?: number): TableOutcome => {
    return { kind: "unreadable", reason: { code, ending: endingOf(fileName), ...(found === undefined ? {} : { found }) } };
  };
  if (bytes.length > limits.megabytes * 1_000_000) return unreadable("too-large", Math.ceil(bytes.length / 1_000_000));
  const task: WorkerTask = { bytes, fileName, options };
  // In the sources the thread runs `worker.ts`, in a bundle `tables-worker.js` beside it (an entry point of its own).
  const file = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./tables-worker.js";
  const outcome = await inThread<TableOutcome>(new URL(file, import.meta.url), task, bounds);
  if (outcome.kind === "took-too-long") return unreadable("took-too-long");
  return (outcome.kind === "answered" ? outcome.parts[0] : undefined) ?? unreadable("unpacks-too-large");
}
