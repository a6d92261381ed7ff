// SPDX-License-Identifier: EUPL-1.2
import { workerData } from "node:worker_threads";
import { readTable } from "./readTable.ts";
import { sendParts } from "./sendParts.ts";
import type { ReadOptions } from "./table.ts";

/** What the worker thread is started with; nothing else reaches it. */
export type WorkerTask = { bytes: Uint8Array; fileName: string; options: ReadOptions };

const task: WorkerTask = workerData;
await sendParts([await readTable(task.bytes, task.fileName, task.options)]);
