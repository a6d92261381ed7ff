// SPDX-License-Identifier: EUPL-1.2
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { FoundPair } from "../understanding/doublesAcross.ts";
import type { PairsTask } from "./worker.ts";

/** 5,000 entries against 20,000 take about a second; after this the thread is ended. Unit: milliseconds. */
const patience = 60_000;

/** Finds pairs in a thread of its own, so that no page waits for it. One search after the other: each holds some hundred megabytes. */
export function pairsInThread(task: PairsTask): Promise<FoundPair[]> {
  const mine = turn.then(() => inThread(task));
  turn = mine.catch(() => undefined);
  return mine;
}

let turn: Promise<unknown> = Promise.resolve();

async function inThread(task: PairsTask): Promise<FoundPair[]> {
  const worker = startWorker(task);
  try {
    const [pairs] = (await once(worker, "message", { signal: AbortSignal.timeout(patience) })) as [FoundPair[]];
    return pairs;
  } finally {
    await worker.terminate();
  }
}

/** In the sources the thread runs `worker.ts`, in a bundle `doubles-worker.js` beside it. It inherits no flags and no settings. */
function startWorker(task: PairsTask): Worker {
  const file = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./doubles-worker.js";
  return new Worker(new URL(file, import.meta.url), { workerData: task, execArgv: [], env: {} });
}
