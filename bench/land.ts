// SPDX-License-Identifier: EUPL-1.2
import { atLeast, atMost, type Figure, shown } from "./figure.ts";
import { countStatements } from "./land/count-statements.ts";
import { fill, memoryAfterMixedLoad, waitsOf, waitsShown } from "./land/measure.ts";
import { type MeasuredPage, pages } from "./land/pages.ts";
import { town } from "./land/size.ts";
import { drawnAnew, type Waits } from "./land/steady.ts";
import { load } from "./load.ts";
import { onOwnPostgres } from "./own-postgres.ts";
import { freePort, start, startHouse, stop, untilAnswers } from "./processes.ts";

const roundsPerPage = 3;
const goal = 0.35;
const secondsPerRound = 3;

/** Public pages on PostgreSQL, first with one town in the house, then with a whole Land: speed, statements, memory and how all grows. */
export function measureLand(): Promise<Figure[]> {
  return onOwnPostgres(async (databaseUrl, folder) => {
    const env = { DATABASE_URL: databaseUrl, FOKUS_EXAMPLE: "1", FOKUS_DATA: folder };
    await fill(env, ["town"]);
    const small = await served(databaseUrl, env, (base) => waitsOf(base));
    const filling = await fill(env, []);
    const large = await served(databaseUrl, env, async (base, bareBase, child) => ({
      waits: await waitsOf(base),
      figures: [...(await besideBare(base, bareBase)), await memoryAfterMixedLoad(base, child.pid ?? 0)],
    }));
    return [
      filling,
      ...large.figures,
      ...large.waits.flatMap(({ page, waits }, at) => growth(page, small[at]?.waits.p50 ?? Number.NaN, waits)),
      ...(await statements(databaseUrl, env)),
    ];
  });
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

function growth(page: MeasuredPage, small: number, large: Waits): Figure[] {
  return [...waitsShown(page, large), atMost(`${page.what}, growth from town to Land`, large.p50 / small, "ratio", 1.5)];
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
