// SPDX-License-Identifier: EUPL-1.2
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { projectPath } from "#kit/place";
import type { PaperDocument } from "./paper.ts";

export interface Order {
  form: "pdf" | "docx";
  paper: PaperDocument;
}
export type Answer = { kind: "done"; bytes: Uint8Array<ArrayBuffer> } | { kind: "refused"; reason: string };

/** A paper of 60 measures takes 0.2 s; one that takes longer than this is given up. Unit: milliseconds. */
const longest = 30_000;

/**
 * A thread of its own, because a paper of 20 pages keeps a thread busy for some 200 ms (60 as DOCX) and no page may wait
 * for that. One thread for all papers, because each compiler holds about 150 MB.
 */
let current: Worker | undefined;
let turn: Promise<unknown> = Promise.resolve();

/**
 * The paper as PDF/UA-1: tagged, with title, language and outline. The same paper gives the same bytes.
 * @throws Error with Typst's reason, without the paper's own words.
 */
export function pdfOf(paper: PaperDocument): Promise<Uint8Array<ArrayBuffer>> {
  return inTurn({ form: "pdf", paper });
}

/** The paper as DOCX, with Word's heading styles, repeated table headers and German as its language. */
export function docxOf(paper: PaperDocument): Promise<Uint8Array<ArrayBuffer>> {
  return inTurn({ form: "docx", paper });
}

function inTurn(order: Order): Promise<Uint8Array<ArrayBuffer>> {
  const mine = turn.then(() => rendered(order));
  turn = mine.catch(() => undefined);
  return mine;
}

async function rendered(order: Order): Promise<Uint8Array<ArrayBuffer>> {
  current ??= started();
  const worker = current;
  worker.ref();
  try {
    worker.postMessage(order);
    const [answer] = (await once(worker, "message", { signal: AbortSignal.timeout(longest) })) as [Answer];
    if (answer.kind === "done") return answer.bytes;
    throw new Refusal(answer.reason);
  } catch (error) {
    if (!(error instanceof Refusal)) giveUp(worker);
    throw error;
  } finally {
    worker.unref();
  }
}

/** The paper was refused, the thread is well. */
class Refusal extends Error {}

/**
 * In the sources the thread runs `worker.ts`, which Node 24 reads as it is; in a bundle it runs `documents-worker.js`
 * beside the bundle (an entry point of its own).
 */
function started(): Worker {
  const name = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./documents-worker.js";
  const worker = new Worker(new URL(name, import.meta.url), { workerData: projectPath("assets", "fonts"), execArgv: [] });
  worker.on("error", () => giveUp(worker));
  return worker;
}

function giveUp(worker: Worker): void {
  if (current === worker) current = undefined;
  void worker.terminate();
}
