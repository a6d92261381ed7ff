// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { run, type Tx } from "#kit/db";
import type { Language } from "#kit/language";
import type { ThingKind } from "#kit/search";
import { indexWords } from "../words/index-words.ts";
import { plain } from "../words/plain.ts";

/** A row of the index before its words are made. */
export interface Row {
  source: string;
  thing: string;
  unit: string;
  bodyId: string | null;
  kind: ThingKind;
  language: Language | null;
  title: string;
  place: string | null;
  labels: string;
  said: string;
  href: string;
  besides: string;
}

/** Words a thing is found by because of what it is; people type them before the name. */
const kindWords: Record<ThingKind, string> = {
  entry: "",
  strategy: "Strategie Engagementstrategie",
  goal: "Ziel",
  measure: "Maßnahme",
  page: "",
};

/** Longest text that is kept of a thing; the page itself has the rest. Unit: characters. */
const longestSaid = 2000;

/** Writes rows into the index, in one statement. The words are weighted: title, parts of its compounds and labels, text, slips. */
export async function writeRows(tx: Tx, given: readonly Row[]): Promise<void> {
  if (given.length === 0) return;
  const written = given.map(({ besides, ...row }) => {
    const said = row.said.slice(0, longestSaid);
    const words = indexWords({ title: row.title, besides: `${row.labels} ${row.place ?? ""} ${kindWords[row.kind]} ${besides}`, said });
    return { ...row, said, titleKey: plain(row.title), english: row.language === "en", inTitle: words.title, ...inIndex(words) };
  });
  await run(
    tx,
    sql`insert into search_things (source, thing, unit, body_id, kind, language, title, title_key, place, labels, said, href, words)
      select r.source, r.thing, r.unit, r."bodyId", r.kind, r.language, r.title, r."titleKey", r.place, r.labels, r.said, r.href,
        setweight(to_tsvector(s.stems, r."inTitle"), 'A') || setweight(to_tsvector(s.stems, r."inLabels"), 'B')
          || setweight(to_tsvector(s.stems, r."inText"), 'C') || array_to_tsvector(r.near)
      from json_to_recordset(${JSON.stringify(written)}::json) as r (source text, thing text, unit text, "bodyId" uuid, kind text,
        language text, title text, "titleKey" text, place text, labels text, said text, href text, english boolean, "inTitle" text,
        "inLabels" text, "inText" text, near text[])
      cross join lateral (select (case when r.english then 'english' else 'german' end)::regconfig as stems) s
      on conflict on constraint search_things_pkey do nothing`,
  );
}

function inIndex({ parts, besides, said, near }: ReturnType<typeof indexWords>) {
  return { inLabels: `${parts} ${besides}`, inText: said, near };
}
