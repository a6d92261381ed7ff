// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as wait } from "node:timers/promises";

/** Milliseconds by which so many of 100 answers were there. */
export interface Waits {
  p50: number;
  p95: number;
  p99: number;
}

/** A cookie of ours that says nothing about looks: pages are drawn for whoever brings it along, and not given out again. */
export const drawnAnew = { cookie: "fokus-other=1" };

interface Load {
  perSecond: number;
  seconds: number;
  headers: Record<string, string>;
}

/**
 * Asks addresses in turn, so many times in a second and evenly, whether the answers before are there or not, and notes how long each took.
 * Anything but 200 is an error. autocannon would send its share of every connection at the same moment, and measure how they wait for each other.
 */
export async function steady(base: string, paths: readonly string[], load: Load): Promise<Waits> {
  const answers: Promise<number>[] = [];
  const began = performance.now();
  for (let at = 0; at < load.perSecond * load.seconds; at++) {
    await wait(Math.max(0, began + (at * 1000) / load.perSecond - performance.now()));
    answers.push(answered(`${base}${paths[at % paths.length]}`, load.headers));
  }
  const waits = (await Promise.all(answers)).sort((one, other) => one - other);
  const by = (share: number) => waits[Math.floor(waits.length * share)] ?? Number.NaN;
  return { p50: by(0.5), p95: by(0.95), p99: by(0.99) };
}

/** Milliseconds until the whole answer was there. */
async function answered(url: string, headers: Record<string, string>): Promise<number> {
  const began = performance.now();
  const answer = await fetch(url, { headers });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
  return performance.now() - began;
}
