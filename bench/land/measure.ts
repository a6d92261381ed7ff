// SPDX-License-Identifier: EUPL-1.2
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { atMost, type Figure, shown } from "../figure.ts";
import { start } from "../processes.ts";
import { type MeasuredPage, pages } from "./pages.ts";
import { size } from "./size.ts";
import { drawnAnew, steady, type Waits } from "./steady.ts";

const steadySeconds = 10;
const warmUpSeconds = 30;
const mixedMinutes = 10;

/** Fills the house that these settings name, and says how long it took. */
export async function fill(env: Record<string, string>, args: string[]): Promise<Figure> {
  const began = performance.now();
  const child = start("bench/land/fill.ts", args, env, "inherit");
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`Filling ended with ${code}`);
  const seconds = (performance.now() - began) / 1000;
  return atMost(`filling ${size.bodies} bodies, ${size.entries} entries, ${size.strategies} strategies`, seconds, "s", 600);
}

/** How long each page takes at 50 requests in a second, drawn anew for each, by a house that has been at work for half a minute. */
export async function waitsOf(base: string): Promise<{ page: MeasuredPage; waits: Waits }[]> {
  const all = pages.map(({ path }) => path);
  await steady(base, all, { perSecond: 50, seconds: warmUpSeconds, headers: drawnAnew });
  const measured: { page: MeasuredPage; waits: Waits }[] = [];
  for (const page of pages) {
    const { path } = page;
    await steady(base, [path], { perSecond: 50, seconds: 1, headers: drawnAnew });
    measured.push({ page, waits: await steady(base, [path], { perSecond: 50, seconds: steadySeconds, headers: drawnAnew }) });
  }
  return measured;
}

export function waitsShown(page: MeasuredPage, { p50, p95, p99 }: Waits): Figure[] {
  return [shown(`${page.what}, p50`, p50, "ms"), atMost(`${page.what}, p95`, p95, "ms", page.p95), shown(`${page.what}, p99`, p99, "ms")];
}

/** All pages in turn, 50 in a second, drawn anew for each; then what the process holds (VmRSS of Linux). */
export async function memoryAfterMixedLoad(base: string, pid: number): Promise<Figure> {
  const paths = pages.map(({ path }) => path);
  await steady(base, paths, { perSecond: 50, seconds: mixedMinutes * 60, headers: drawnAnew });
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const kilobytes = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]);
  return atMost(`memory after ${mixedMinutes} minutes of 50 requests in a second`, kilobytes / 1024, "MiB", 400);
}
