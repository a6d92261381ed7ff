// SPDX-License-Identifier: EUPL-1.2
import { Worker } from "node:worker_threads";
import { limits } from "./limits.ts";
import { endingOf } from "./readTable.ts";
import type { ReadOptions, TableOutcome, UnreadableCode } from "./table.ts";
import type { WorkerTask } from "./worker.ts";

export type WorkerBounds = { heapMegabytes: number; milliseconds: number };

const usualBounds: WorkerBounds = { heapMegabytes: limits.workerHeapMegabytes, milliseconds: limits.workerMilliseconds };

/**
 * Reads a list in a thread of its own, so that a hostile file can neither stop the server nor take its memory.
 * Whatever happens in the thread, the answer is an outcome.
 */
export function readTableInWorker(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
  bounds: WorkerBounds = usualBounds,
): Promise<TableOutcome> {
  if (bytes.length > limits.megabytes * 1_000_000) {
    const reason = { code: "too-large" as const, ending: endingOf(fileName), found: Math.ceil(bytes.length / 1_000_000) };
    return Promise.resolve({ kind: "unreadable", reason });
  }
  return new Promise((resolve, reject) => {
    const worker = startWorker({ bytes, fileName, options }, bounds);
    const give = (code: UnreadableCode) => settle({ kind: "unreadable", reason: { code, ending: endingOf(fileName) } });
    const timer = setTimeout(() => give("took-too-long"), bounds.milliseconds);
    const settle = (outcome: TableOutcome) => {
      clearTimeout(timer);
      resolve(outcome);
      void worker.terminate();
    };
    worker.once("message", settle);
    worker.once("error", (error) => {
      if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") return give("unpacks-too-large");
      clearTimeout(timer);
      reject(error);
    });
  });
}

/**
 * In the sources the thread runs `worker.ts`, which Node 24 reads as it is; in a bundle it runs `tables-worker.js`
 * beside the bundle (an entry point of its own). No flags are inherited: loaders and inspectors stay outside.
 */
function startWorker(task: WorkerTask, bounds: WorkerBounds): Worker {
  const file = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./tables-worker.js";
  return new Worker(new URL(file, import.meta.url), {
    workerData: task,
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: bounds.heapMegabytes, maxYoungGenerationSizeMb: 64 },
  });
}
