// SPDX-License-Identifier: EUPL-1.2
import { Worker } from "node:worker_threads";
import { sha256Of } from "#kit/files";
import { tableLimits, type UnreadableReason } from "#kit/tables";
import type { Corrections } from "./corrections.ts";
import type { Surroundings } from "./place-register.ts";
import type { UnderstandOutcome } from "./understood.ts";
import type { UnderstandTask } from "./worker.ts";

export interface ListFile {
  bytes: Uint8Array;
  fileName: string;
}

/** Reading and understanding 50,000 rows takes seconds; after this the thread is ended. Unit: milliseconds. */
const patience = 60_000;

/**
 * Reads a file and understands it; saves nothing. It happens in a thread of its own: neither a hostile file nor 50,000 rows
 * hold up anybody's page. One list after the other, because each thread may hold hundreds of megabytes. Whatever happens in
 * the thread, the answer is an outcome.
 */
export function understand(file: ListFile, corrections: Corrections, surroundings: Surroundings): Promise<UnderstandOutcome> {
  const key = sha256Of(new TextEncoder().encode(JSON.stringify([sha256Of(file.bytes), file.fileName, corrections, surroundings])));
  const known = remembered.get(key) ?? inTurn({ ...file, corrections, surroundings });
  remember(key, known);
  return known;
}

/** The steps of reading in ask for the same list again and again: the last few answers are kept for some minutes. */
const remembered = new Map<string, Promise<UnderstandOutcome>>();
const mostRemembered = 4;
/** Unit: milliseconds. */
const rememberedFor = 600_000;

function remember(key: string, outcome: Promise<UnderstandOutcome>): void {
  const isNew = !remembered.delete(key);
  remembered.set(key, outcome);
  for (const oldest of [...remembered.keys()].slice(0, -mostRemembered)) remembered.delete(oldest);
  if (!isNew) return;
  outcome.catch(() => remembered.delete(key));
  setTimeout(() => remembered.delete(key), rememberedFor).unref();
}

let turn: Promise<unknown> = Promise.resolve();

function inTurn(task: UnderstandTask): Promise<UnderstandOutcome> {
  const megabytes = Math.ceil(task.bytes.length / 1_000_000);
  if (task.bytes.length > tableLimits.megabytes * 1_000_000) return Promise.resolve(refuse("too-large", megabytes));
  const mine = turn.then(() => inThread(task));
  turn = mine.catch(() => undefined);
  return mine;
}

function refuse(code: UnreadableReason["code"], found?: number): UnderstandOutcome {
  return { kind: "unreadable", reason: { code, ending: null, ...(found === undefined ? {} : { found }) } };
}

/** Ends only when its thread has ended and given its memory back. */
function inThread(task: UnderstandTask): Promise<UnderstandOutcome> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(task);
    const settle = (outcome: UnderstandOutcome) => {
      clearTimeout(timer);
      void worker.terminate().then(() => resolve(outcome));
    };
    const timer = setTimeout(() => settle(refuse("took-too-long")), patience);
    worker.once("message", settle);
    worker.once("error", (error) => {
      if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") return settle(refuse("unpacks-too-large"));
      clearTimeout(timer);
      reject(error);
    });
  });
}

/** In the sources the thread runs `worker.ts`, in a bundle `reading-worker.js` beside it. It inherits no flags and no settings. */
function startWorker(task: UnderstandTask): Worker {
  const file = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./reading-worker.js";
  const resourceLimits = { maxOldGenerationSizeMb: tableLimits.workerHeapMegabytes, maxYoungGenerationSizeMb: 64 };
  return new Worker(new URL(file, import.meta.url), { workerData: task, execArgv: [], env: {}, resourceLimits });
}
