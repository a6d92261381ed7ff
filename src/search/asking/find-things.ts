// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import type { Language } from "#kit/language";
import { thingKinds } from "#kit/search";
import { type Closeness, expression, nearExpression, ownExpression, type Query, type Wanted } from "../words/query.ts";
import type { Around, Sort } from "./asked.ts";

const found = z.object({
  kind: z.enum(thingKinds),
  title: z.string(),
  place: z.string().nullable(),
  labels: z.string(),
  said: z.string(),
  href: z.string(),
  isGerman: z.boolean(),
  body: z.string().nullable(),
});
/** A public thing that fits. */
export type FoundThing = z.infer<typeof found>;

const answer = z.object({
  total: z.number(),
  sorts: z.array(z.object({ sort: z.enum(["entries", "strategies", "pages"]), count: z.number() })),
  places: z.array(z.object({ name: z.string(), slug: z.string(), count: z.number() })),
  items: z.array(found),
});
/** Things that fit: how many there are of each sort and where, and those of one page. */
export type FoundThings = z.infer<typeof answer>;

export interface ThingsAsked {
  query: Query;
  language: Language;
  closeness: Closeness;
  sort: Sort | null;
  around: Around | null;
  offset: number;
  limit: number;
  /** While somebody is typing: the last word may go on. */
  isUnfinished?: boolean;
}

/** So many things are weighed; beyond, we say "more than". Among more than that, one more word helps who searches. */
export const most = 500;
const mostOthers = 300;
/** While somebody is typing, soon is worth more than best. */
const mostWhileTyping = 200;
/** Places that are named to narrow the results to. */
const mostPlaces = 6;

const nothing: FoundThings = { total: 0, sorts: [], places: [], items: [] };

/** Public things that fit a question, the best first: one query, whatever is asked. What is long is read of those that are shown. */
export async function findThings(tx: Tx, asked: ThingsAsked): Promise<FoundThings> {
  if (asked.query.wanted.length === 0) return nothing;
  const { language, sort } = asked;
  const own = asked.query.wanted.map((one) => stemmed(ownExpression(one), language));
  // Weighing costs most: where nothing but her own words counts, once is enough.
  const isOwnOnly = asked.closeness === "all" && asked.query.wanted.every(({ others }) => others.length === 0);
  const fits = scored(asked.query.key, isOwnOnly);
  const from = rowsOf(asked.around);
  const [first] = await rows(
    tx,
    sql`with asked as (select ${conditionOf(asked)} as words, ${sql.join(own, sql` || `)} as own),
      candidates as materialized (
        (select ${fits} from ${from} t, asked
          where t.kind <> 'entry' and t.words @@ asked.words and (t.language is null or t.language = ${language}) and ${there(asked.around)}
          limit ${mostOthers})
        union all
        (select ${fits} from ${from} t, asked
          where t.kind = 'entry' and t.words @@ asked.words and ${there(asked.around)} limit ${asked.isUnfinished ? mostWhileTyping : most})),
      weighed as (
        select c.*, b.name as body, b.slug, case c.kind when 'entry' then 'entries' when 'page' then 'pages' else 'strategies' end as sort
        from candidates c left join bodies b on b.id = c.body_id
        where c.body_id is null or b.valid_to is null or b.valid_to > fokus_today()),
      chosen as (select * from weighed where ${sort === null ? sql`true` : sql`sort = ${sort}`})
      select (select count(*)::int from chosen) as total,
        coalesce((select json_agg(s) from (select sort, count(*)::int as count from weighed group by sort) s), '[]') as sorts,
        coalesce((select json_agg(p) from (select body as name, slug, count(*)::int as count from chosen where body is not null
          group by body, slug order by count(*) desc, body limit ${mostPlaces}) p), '[]') as places,
        coalesce((select json_agg(i) from (select t.kind, t.title, t.place, t.labels, t.said, t.href, o.body, t.language is null as "isGerman"
          from (select *, row_number() over (order by score desc, key, source, thing) as rank
            from chosen order by rank offset ${asked.offset} limit ${asked.limit}) o
          join search_things t on t.source = o.source and t.thing = o.thing order by o.rank) i), '[]') as items`,
    answer,
  );
  return first ?? nothing;
}

/**
 * A thing and how well it fits: where the words stand, and whether the title is what was typed or begins so. The handbook speaks of
 * everything, so its pages stand behind the things themselves unless their title is meant.
 */
function scored(key: string, isOwnOnly: boolean): SQL {
  const others = isOwnOnly ? sql`` : sql` + ts_rank('{0.02, 0.2, 0.5, 1}', t.words, asked.words)`;
  return sql`t.source, t.thing, t.kind, t.title_key as key, t.body_id,
    2 * ts_rank('{0.02, 0.2, 0.5, 1}', t.words, asked.own)${others}
      + case when t.title_key = ${key} then 4 when starts_with(t.title_key, ${key} || ' ') then 1 else 0 end
      + similarity(t.title_key, ${key}) - case t.kind when 'page' then 0.6 else 0 end as score`;
}

/** A town has few rows: they are read first, because its words may stand in every second row of all. */
function rowsOf(around: Around | null): SQL {
  return around && !around.isKreis
    ? sql`(select s.* from search_things s where s.body_id = ${around.body.id} offset 0)`
    : sql`search_things`;
}

/** In the place that was asked for: the town itself, or the Kreis with its towns. Pages of the platform lie nowhere. */
function there(around: Around | null): SQL {
  if (!around) return sql`true`;
  const { id } = around.body;
  return around.isKreis ? sql`t.body_id in (select k.id from bodies k where k.id = ${id} or k.parent_id = ${id})` : sql`t.body_id = ${id}`;
}

/** What must stand in a thing: all words, all of them with a slip or nearly, or one of them. */
function conditionOf({ query, closeness, language, isUnfinished = false }: ThingsAsked): SQL {
  const last = query.wanted.length - 1;
  const each = query.wanted.map((one, at) => {
    const isPrefix = closeness === "near" || (isUnfinished && at === last);
    const written = stemmed(expression(one, { isPrefix, isLoose: closeness === "any" }), language);
    return sql`(${written}${closeness === "all" ? sql`` : misspelled(one, closeness !== "slip")})`;
  });
  return sql.join(each, closeness === "any" ? sql` || ` : sql` && `);
}

function misspelled(one: Wanted, bySound: boolean): SQL {
  const keys = nearExpression(one, { bySound });
  return keys === "" ? sql`` : sql` || ${keys}::tsquery`;
}

/** Words without their endings; pages in English have English ones. */
function stemmed(written: string, language: Language): SQL {
  const german = sql`to_tsquery('german', ${written})`;
  return language === "en" ? sql`(${german} || to_tsquery('english', ${written}))` : german;
}
