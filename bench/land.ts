// SPDX-License-Identifier: EUPL-1.2
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { openPostgres } from "#kit/db";
import { atLeast, atMost, type Figure, shown } from "./figure.ts";
import { countStatements } from "./land/count-statements.ts";
import { type MeasuredPage, pages } from "./land/pages.ts";
import { size, town } from "./land/size.ts";
import { drawnAnew, steady } from "./land/steady.ts";
import { load } from "./load.ts";
import { onOwnPostgres } from "./own-postgres.ts";
import { freePort, start, startHouse, stop, untilAnswers } from "./processes.ts";

const roundsPerPage = 3;
const goal = 0.35;
const secondsPerRound = 3;
const steadySeconds = 10;
const mixedMinutes = 10;

/** Public pages on PostgreSQL, first with one town in the house, then with a whole Land: speed, statements, memory and how all grows. */
export function measureLand(): Promise<Figure[]> {
  return onOwnPostgres(async (databaseUrl, folder) => {
    const env = { DATABASE_URL: databaseUrl, FOKUS_EXAMPLE: "1", FOKUS_DATA: folder };
    await fill(env, ["town"]);
    await analyze(databaseUrl);
    const small = await served(databaseUrl, env, (base) => waitsOf(base));
    const began = performance.now();
    await fill(env, []);
    const filling = (performance.now() - began) / 1000;
    await analyze(databaseUrl);
    const large = await served(databaseUrl, env, async (base, bareBase, child) => ({
      waits: await waitsOf(base),
      figures: [...(await besideBare(base, bareBase)), await memoryAfterMixedLoad(base, child.pid ?? 0)],
    }));
    return [
      atMost(`filling ${size.bodies} bodies, ${size.entries} entries, ${size.strategies} strategies`, filling, "s", 600),
      ...large.figures,
      ...pages.flatMap((page, at) => growth(page, small[at]?.p50 ?? Number.NaN, large.waits[at] ?? { p50: 0, p95: 0, p99: 0 })),
      ...(await statements(databaseUrl, env)),
    ];
  });
}

async function fill(env: Record<string, string>, args: string[]): Promise<void> {
  const child = start("bench/land/fill.ts", args, env, "inherit");
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`Filling ended with ${code}`);
}

/** What PostgreSQL does by itself after a while; measuring begins at once. */
async function analyze(databaseUrl: string): Promise<void> {
  const db = await openPostgres(databaseUrl, { max: 1 });
  await db.script("vacuum analyze");
  await db.close();
}

/** Our house and the bare pages, each in a process of its own, for as long as something is measured. */
async function served<T>(
  databaseUrl: string,
  env: Record<string, string>,
  measure: (base: string, bareBase: string, ours: ReturnType<typeof start>) => Promise<T>,
): Promise<T> {
  const [port, barePort] = [await freePort(), await freePort()];
  const ours = startHouse({ ...env, PORT: String(port) });
  const bare = start("bench/land/bare.tsx", [databaseUrl, String(barePort), town]);
  const [base, bareBase] = [`http://localhost:${port}`, `http://127.0.0.1:${barePort}`];
  try {
    await Promise.all([untilAnswers(`${base}/livez`), untilAnswers(`${bareBase}/start`)]);
    return await measure(base, bareBase, ours);
  } finally {
    await Promise.all([stop(ours), stop(bare)]);
  }
}

/** How long each page takes at 50 requests in a second, drawn anew for each, after a second to warm up. */
async function waitsOf(base: string) {
  const waits = [];
  for (const { path } of pages) {
    await steady(base, [path], { perSecond: 50, seconds: 1, headers: drawnAnew });
    waits.push(await steady(base, [path], { perSecond: 50, seconds: steadySeconds, headers: drawnAnew }));
  }
  return waits;
}

/** How fast readers get a page: as it is given out while nobody writes, and drawn anew each time, both beside the bare page. */
async function besideBare(base: string, bareBase: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const page of pages) {
    const rounds: Round[] = [];
    for (let round = 0; round < roundsPerPage; round++) {
      const bare = await load(`${bareBase}${page.bare}`, {}, secondsPerRound);
      const anew = await load(`${base}${page.path}`, drawnAnew, secondsPerRound);
      const kept = page.isKept ? await load(`${base}${page.path}`, {}, secondsPerRound) : anew;
      rounds.push({ bare: bare.perSecond, anew: anew.perSecond, kept: kept.perSecond, bytes: anew.bytes });
    }
    const [middle] = rounds.sort((one, other) => one.anew / one.bare - other.anew / other.bare).slice(Math.floor(roundsPerPage / 2));
    if (!middle) throw new Error("Nothing was measured");
    figures.push(
      shown(`${page.what}, bare`, middle.bare, "answers/s"),
      shown(`${page.what}, drawn anew`, middle.anew, "answers/s"),
      ...(page.isKept ? [shown(`${page.what}, while nobody writes`, middle.kept, "answers/s")] : []),
      shown(`${page.what}, size`, middle.bytes / 1024, "KiB"),
      atLeast(`${page.what}, drawn anew, relative to the bare page`, middle.anew / middle.bare, "ratio", goal),
      ...(page.isKept ? [atLeast(`${page.what} relative to the bare page`, middle.kept / middle.bare, "ratio", goal)] : []),
    );
  }
  return figures;
}

/** Answers in a second, and bytes of one. */
interface Round {
  bare: number;
  anew: number;
  kept: number;
  bytes: number;
}

function growth(page: MeasuredPage, small: number, large: { p50: number; p95: number; p99: number }): Figure[] {
  return [
    shown(`${page.what}, p50`, large.p50, "ms"),
    atMost(`${page.what}, p95`, large.p95, "ms", page.p95),
    shown(`${page.what}, p99`, large.p99, "ms"),
    atMost(`${page.what}, growth from town to Land`, large.p50 / small, "ratio", 1.5),
  ];
}

/** All pages in turn, 50 in a second, drawn anew for each; then what the process holds (VmRSS of Linux). */
async function memoryAfterMixedLoad(base: string, pid: number): Promise<Figure> {
  const paths = pages.map(({ path }) => path);
  await steady(base, paths, { perSecond: 50, seconds: mixedMinutes * 60, headers: drawnAnew });
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const kilobytes = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]);
  return atMost(`memory after ${mixedMinutes} minutes of 50 requests in a second`, kilobytes / 1024, "MiB", 400);
}

/** How often each page asks the database: the least of five, because the queue asks in between. */
async function statements(databaseUrl: string, env: Record<string, string>): Promise<Figure[]> {
  const counter = await countStatements(databaseUrl);
  const port = await freePort();
  const ours = startHouse({ ...env, DATABASE_URL: counter.url, PORT: String(port) });
  await untilAnswers(`http://localhost:${port}/livez`);
  const figures: Figure[] = [];
  for (const { what, path } of pages) {
    const counts: number[] = [];
    for (let time = 0; time < 6; time++) {
      const before = counter.count();
      await (await fetch(`http://localhost:${port}${path}`, { headers: drawnAnew })).text();
      counts.push(counter.count() - before);
    }
    figures.push(shown(`${what}, statements`, Math.min(...counts.slice(1)), "statements"));
  }
  await stop(ours);
  counter.stop();
  return figures;
}
