// SPDX-License-Identifier: EUPL-1.2
import { sha256Of } from "#kit/files";
import { inThread, tableLimits, type UnreadableReason } from "#kit/tables";
import type { Corrections } from "./corrections.ts";
import type { Surroundings } from "./place-register.ts";
import type { UnderstandOutcome } from "./understood.ts";
import type { UnderstandPart, UnderstandTask } from "./worker.ts";

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
  outcome.then(
    (one) => isLong(one) && forgetOthers(key),
    () => remembered.delete(key),
  );
  setTimeout(() => remembered.delete(key), rememberedFor).unref();
}

/** Of long lists only the last one is kept: each holds tens of megabytes. Unit: entries. */
const long = 20_000;
const isLong = (outcome: UnderstandOutcome) => outcome.kind === "understood" && outcome.understood.ready.items.length > long;

function forgetOthers(key: string): void {
  for (const other of [...remembered.keys()]) if (other !== key) remembered.delete(other);
}

let turn: Promise<unknown> = Promise.resolve();

function inTurn(task: UnderstandTask): Promise<UnderstandOutcome> {
  const megabytes = Math.ceil(task.bytes.length / 1_000_000);
  if (task.bytes.length > tableLimits.megabytes * 1_000_000) return Promise.resolve(refuse("too-large", megabytes));
  const mine = turn.then(() => inOwnThread(task));
  turn = mine.catch(() => undefined);
  return mine;
}

function refuse(code: UnreadableReason["code"], found?: number): UnderstandOutcome {
  return { kind: "unreadable", reason: { code, ending: null, ...(found === undefined ? {} : { found }) } };
}

/** In the sources the thread runs `worker.ts`, in a bundle `reading-worker.js` beside it. */
async function inOwnThread(task: UnderstandTask): Promise<UnderstandOutcome> {
  const file = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./reading-worker.js";
  const bounds = { heapMegabytes: tableLimits.workerHeapMegabytes, milliseconds: patience };
  const answer = await inThread<UnderstandPart>(new URL(file, import.meta.url), task, bounds);
  if (answer.kind !== "answered") return refuse(answer.kind === "took-too-long" ? "took-too-long" : "unpacks-too-large");
  const [first, ...others] = answer.parts;
  if (first?.kind !== "outcome") throw new Error("The thread answered without an outcome");
  if (first.outcome.kind === "unreadable") return first.outcome;
  const { understood } = first.outcome;
  const items = others.flatMap((part) => (part.kind === "items" ? part.items : []));
  return { kind: "understood", understood: { ...understood, ready: { ...understood.ready, items } } };
}
