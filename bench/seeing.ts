// SPDX-License-Identifier: EUPL-1.2
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openPostgres } from "#kit/db";
import { cityList } from "./city-list.ts";
import { runCommand } from "./command.ts";
import { atLeast, type Figure, shown } from "./figure.ts";
import { load } from "./load.ts";
import { onOwnPostgres } from "./own-postgres.ts";
import { freePort, start, startHouse, stop, untilAnswers } from "./processes.ts";
import { signIn } from "./sign-in.ts";

const entries = 20_000;
const secondsPerRound = 3;
const rounds = 3;
const slug = "nachbarhausen";

/** Our page and the bare page that answers the same question. */
const pages = [
  { what: "list", ours: "", bare: "/liste" },
  { what: "search that finds", ours: "?suche=schützen", bare: "/treffer" },
  { what: "search that finds nothing", ours: "?suche=xylophonquartett", bare: "/fehlanzeige" },
  { what: "search with typing errors", ours: "?suche=schuzenbrudershaft", bare: "/tippfehler" },
  { what: "list narrowed to a field", ours: "?bereich=sport", bare: "/bereich" },
  { what: "list narrowed to a kind", ours: "?art=kommunal", bare: "/art" },
  { what: "overview", ours: "/ueberblick", bare: "/ueberblick" },
];

/** Looking through 20,000 entries on PostgreSQL, each page beside a bare one with the same question: the middle one of three rounds. */
export function measureSeeing(): Promise<Figure[]> {
  return onOwnPostgres(compare);
}

async function compare(databaseUrl: string, folder: string): Promise<Figure[]> {
  const env = { DATABASE_URL: databaseUrl, FOKUS_EXAMPLE: "1", FOKUS_DATA: folder };
  const list = join(folder, "vereine.csv");
  await writeFile(list, cityList(entries));
  await runCommand(["inventory", "import", "--body", slug, list], env);
  await vacuum(databaseUrl);
  const [port, barePort] = [await freePort(), await freePort()];
  const ours = startHouse({ ...env, PORT: String(port) });
  const bare = start("bench/bare-seeing.tsx", [databaseUrl, String(barePort), slug]);
  const [base, bareBase] = [`http://localhost:${port}`, `http://127.0.0.1:${barePort}`];
  await Promise.all([untilAnswers(`${base}/livez`), untilAnswers(`${bareBase}/ueberblick`)]);
  const cookie = await signIn(base, "Bert Nachbar");
  const figures: Figure[] = [];
  for (const page of pages) {
    const pairs: { ours: number; bare: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      const bareResult = await load(`${bareBase}${page.bare}`, {}, secondsPerRound);
      const ourResult = await load(encodeURI(`${base}/intern/${slug}/bestand${page.ours}`), { cookie }, secondsPerRound);
      pairs.push({ ours: ourResult.perSecond, bare: bareResult.perSecond });
    }
    const [middle] = pairs.sort((one, other) => one.ours / one.bare - other.ours / other.bare).slice(Math.floor(rounds / 2));
    if (!middle) throw new Error("Nothing was measured");
    figures.push(
      shown(`20,000 entries: ${page.what}, bare`, middle.bare, "answers/s"),
      shown(`20,000 entries: ${page.what}`, middle.ours, "answers/s"),
      atLeast(`20,000 entries: ${page.what} relative to the bare page`, middle.ours / middle.bare, "ratio", 0.3),
    );
  }
  await Promise.all([stop(ours), stop(bare)]);
  return figures;
}

/** What PostgreSQL does by itself within a minute after a large list; measuring begins at once. */
async function vacuum(databaseUrl: string): Promise<void> {
  const db = await openPostgres(databaseUrl, { max: 1 });
  await db.script("vacuum analyze inventory_entries");
  await db.close();
}
