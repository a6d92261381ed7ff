// SPDX-License-Identifier: EUPL-1.2
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "./command.ts";
import { exampleList } from "./example-list.ts";
import { atLeast, type Figure, shown } from "./figure.ts";
import { type LoadResult, load } from "./load.ts";
import { onOwnPostgres } from "./own-postgres.ts";
import { freePort, start, startHouse, stop, untilAnswers } from "./processes.ts";
import { signIn } from "./sign-in.ts";

const secondsPerRound = 4;
const rounds = 5;

/** The list page of 50 rows on PostgreSQL beside a bare page that prints the same rows: the middle one of five rounds, each of both in turn. */
export function measureList(): Promise<Figure[]> {
  return onOwnPostgres(compare);
}

async function compare(databaseUrl: string, folder: string): Promise<Figure[]> {
  const env = { DATABASE_URL: databaseUrl, FOKUS_EXAMPLE: "1", FOKUS_DATA: folder };
  const list = join(folder, "vereine.csv");
  await writeFile(list, exampleList(500));
  await runCommand(["inventory", "import", "--body", "nachbarhausen", list], env);
  const [port, barePort] = [await freePort(), await freePort()];
  const ours = startHouse({ ...env, PORT: String(port) });
  const bare = start("bench/bare.tsx", [databaseUrl, String(barePort), "nachbarhausen"]);
  const [base, bareBase] = [`http://localhost:${port}`, `http://127.0.0.1:${barePort}`];
  await Promise.all([untilAnswers(`${base}/livez`), untilAnswers(bareBase)]);
  const cookie = await signIn(base, "Bert Nachbar");
  const pairs: { bare: LoadResult; ours: LoadResult; ratio: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const bareResult = await load(bareBase, {}, secondsPerRound);
    const ourResult = await load(`${base}/intern/nachbarhausen/bestand`, { cookie }, secondsPerRound);
    pairs.push({ bare: bareResult, ours: ourResult, ratio: ourResult.perSecond / bareResult.perSecond });
  }
  await Promise.all([stop(ours), stop(bare)]);
  const [middle] = pairs.sort((one, other) => one.ratio - other.ratio).slice(Math.floor(rounds / 2));
  if (!middle) throw new Error("Nothing was measured");
  const { bare: bareResult, ours: ourResult, ratio } = middle;
  return [
    shown("bare page of 50 rows, PostgreSQL", bareResult.perSecond, "answers/s"),
    shown("list page of 50 rows, PostgreSQL", ourResult.perSecond, "answers/s"),
    shown("list page, p50", ourResult.p50, "ms"),
    shown("list page, p99", ourResult.p99, "ms"),
    shown("list page, size", ourResult.bytes / 1024, "KiB"),
    atLeast("list page relative to the bare page", ratio, "ratio", 0.35),
  ];
}
