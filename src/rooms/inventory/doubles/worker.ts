// SPDX-License-Identifier: EUPL-1.2
import { parentPort, workerData } from "node:worker_threads";
import { findPairs, type Named } from "../understanding/doublesAcross.ts";

/** What the thread is started with; nothing else reaches it. */
export interface PairsTask {
  fresh: readonly Named[];
  existing: readonly Named[];
  places: readonly string[];
}

const task: PairsTask = workerData;
parentPort?.postMessage(findPairs(task.fresh, task.existing, task.places));
