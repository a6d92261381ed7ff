// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { searchFold } from "#kit/text";
import { present } from "../entries/list.ts";
import { knownPlaces } from "../entries/places.ts";
import { similarBy } from "../understanding/index.ts";
import { leftOpen } from "./open.ts";

/** The word by which other entries are like one, and the names they have. */
export type Alike = NonNullable<ReturnType<typeof similarBy>>;

/** Entries whose field may follow from a word: open, or from a list. What a person or an association said stays, left open too. */
export const mayFollow: SQL = sql`coalesce(e.origins->'fields'->>'by', 'list') = 'list' and not ${leftOpen}`;

const named = z.object({ name: z.string(), key: z.string() });

/** Looks for entries like others; the inventory is read once. Three queries. */
export async function alikeFinder(tx: Tx, bodyId: string): Promise<(name: string) => Alike | null> {
  const all = await rows(
    tx,
    sql`select e.name, min(e.name_key) as key from inventory_entries e where ${present(bodyId)} and ${mayFollow} group by e.name`,
    named,
  );
  const places = [...(await knownPlaces(tx, bodyId)), ...(await ownNames(tx, bodyId))];
  const byWord = new Map<string, string[]>();
  for (const { name, key } of all)
    for (const word of new Set(key.split(" ").flatMap(stems))) {
      const names = byWord.get(word);
      if (names) names.push(name);
      else byWord.set(word, [name]);
    }
  return (name) => similarBy(name, sharingAWord(name, byWord), places);
}

/** What the place itself and the Kreis around it are called: everybody there may have that in the name. */
async function ownNames(tx: Tx, bodyId: string): Promise<string[]> {
  const around = await rows(
    tx,
    sql`select b.name, p.name as parent from bodies b left join bodies p on p.id = b.parent_id where b.id = ${bodyId}`,
    z.object({ name: z.string(), parent: z.string().nullable() }),
  );
  return around.flatMap(({ name, parent }) => [name, ...(parent === null ? [] : [parent, parent.replace(/^Kreis |-?Kreis$/gi, "")])]);
}

/** A word in more names than this says nothing about any of them: Verein, Linde. */
const telling = 1_000;

/** Only these can be alike; the closer look is too slow for a whole town. */
function sharingAWord(name: string, byWord: ReadonlyMap<string, string[]>): string[] {
  const lists = searchFold(name)
    .split(" ")
    .flatMap(stems)
    .map((word) => byWord.get(word) ?? []);
  return [...new Set(lists.filter((names) => names.length <= telling).flat())];
}

/** The word, and without what inflection may have added. */
function stems(word: string): string[] {
  return [
    word,
    ...["s", "es", "e", "n", "en"].flatMap((end) =>
      word.length > end.length + 2 && word.endsWith(end) ? [word.slice(0, -end.length)] : [],
    ),
  ];
}
