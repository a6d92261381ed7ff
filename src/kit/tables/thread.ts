// SPDX-License-Identifier: EUPL-1.2
import { Worker } from "node:worker_threads";
import { limits } from "./limits.ts";

/** How much memory and time a thread gets. */
export interface ThreadBounds {
  heapMegabytes: number;
  milliseconds: number;
}

export const usualBounds: ThreadBounds = { heapMegabytes: limits.workerHeapMegabytes, milliseconds: limits.workerMilliseconds };

/** What a thread sends: one part of its answer, and whether it is the last one. */
export interface ThreadPart<Part> {
  part: Part;
  last: boolean;
}

export type ThreadOutcome<Part> = { kind: "answered"; parts: Part[] } | { kind: "took-too-long" | "out-of-memory" };

/**
 * Runs a file in a thread of its own, so that a hostile list can neither stop the server nor take its memory. Whatever happens there is
 * an outcome. The answer comes in parts, each asked for when the one before has been taken: a large one stalls no page.
 * No flags and no settings are inherited: loaders and inspectors stay outside.
 */
export function inThread<Part>(file: URL, task: unknown, bounds: ThreadBounds): Promise<ThreadOutcome<Part>> {
  return new Promise((resolve, reject) => {
    const resourceLimits = { maxOldGenerationSizeMb: bounds.heapMegabytes, maxYoungGenerationSizeMb: 64 };
    const worker = new Worker(file, { workerData: task, execArgv: [], env: {}, resourceLimits });
    const parts: Part[] = [];
    // It ends only when the thread has ended and given its memory back.
    const settle = (outcome: ThreadOutcome<Part>) => {
      clearTimeout(timer);
      void worker.terminate().then(() => resolve(outcome));
    };
    const timer = setTimeout(() => settle({ kind: "took-too-long" }), bounds.milliseconds);
    worker.on("message", ({ part, last }: ThreadPart<Part>) => {
      parts.push(part);
      if (last) settle({ kind: "answered", parts });
      else setImmediate(() => worker.postMessage("next"));
    });
    worker.once("error", (error) => {
      if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") return settle({ kind: "out-of-memory" });
      clearTimeout(timer);
      reject(error);
    });
  });
}
