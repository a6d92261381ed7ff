// SPDX-License-Identifier: EUPL-1.2
import { and, asc, desc, eq, ilike, inArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { sortKey } from "#kit/text";
import { stillThere } from "../bodies/find.ts";
import { type Body, bodies } from "../tables.ts";
import { type KindOfNoPlace, kindsOfNoPlace } from "./kinds.ts";
import { foundingRules } from "./tables.ts";

/** A body that is no place, as those see it who lead it. */
export type LedBody = Pick<Body, "id" | "name" | "slug" | "website" | "validFrom" | "validTo" | "version"> & { kind: KindOfNoPlace };

/** What a list of them is narrowed to. */
export interface LedFilter {
  search: string;
  kind: KindOfNoPlace | null;
  ended: boolean;
  order: "name" | "since";
  /** Address of the last one of the page before. */
  after: string | null;
}

export interface LedPage {
  items: LedBody[];
  /** Cursor of the next page; null on the last. */
  next: string | null;
  /** How many there are, ended or not, per kind: whatever the filter says. */
  counts: readonly { kind: KindOfNoPlace; ended: boolean; count: number }[];
}

const pageSize = 50;
const oneKind = z.enum(kindsOfNoPlace);

/** The kinds the acting person may found below a body today; none for most people. */
export async function kindsToFound(tx: Tx, parentId: string): Promise<KindOfNoPlace[]> {
  const found = await rows(tx, sql`select f.kind from fokus_founds() f where f.body_id = ${parentId}`, z.object({ kind: oneKind }));
  return kindsOfNoPlace.filter((kind) => found.some((one) => one.kind === kind));
}

/** The kinds a kind of body founds, whoever asks. */
export async function kindsFoundedBy(tx: Tx, bodyKind: Body["kind"]): Promise<KindOfNoPlace[]> {
  const [rule] = await tx.select().from(foundingRules).where(eq(foundingRules.bodyKind, bodyKind));
  return kindsOfNoPlace.filter((kind) => rule?.founds.includes(kind));
}

const { id, kind, name, slug, website, validFrom, validTo, version } = bodies;
const shown = { id, kind: sql<KindOfNoPlace>`${kind}`, name, slug, website, validFrom, validTo, version };
const below = (parentId: string) => and(eq(bodies.parentId, parentId), inArray(bodies.kind, [...kindsOfNoPlace]));

/** One page of the bodies below another: two queries. */
export async function listLed(tx: Tx, parentId: string, filter: LedFilter): Promise<LedPage> {
  const [found, counts] = [await query(tx, parentId, filter, pageSize + 1), await countLed(tx, parentId)];
  const items = found.slice(0, pageSize);
  return { items, next: found.length > pageSize ? (items.at(-1)?.slug ?? null) : null, counts };
}

/** All of them, for a spreadsheet. */
export function everyLed(tx: Tx, parentId: string, filter: LedFilter): Promise<LedBody[]> {
  return query(tx, parentId, { ...filter, after: null });
}

async function query(tx: Tx, parentId: string, filter: LedFilter, limit?: number): Promise<LedBody[]> {
  const listed = tx
    .select(shown)
    .from(bodies)
    .where(
      and(
        below(parentId),
        filter.ended ? sql`not ${stillThere}` : stillThere,
        filter.kind ? eq(bodies.kind, filter.kind) : undefined,
        filter.search === "" ? undefined : sql`strpos(${bodies.sortKey}, ${sortKey(filter.search)}) > 0`,
        filter.after === null ? undefined : behind(filter.order, filter.after),
      ),
    )
    .orderBy(...(filter.order === "name" ? [asc(bodies.sortKey), asc(bodies.id)] : [desc(begun), desc(bodies.id)]));
  return limit === undefined ? listed : listed.limit(limit);
}

/** Bodies from before somebody noted the day come last. */
const begun = sql`coalesce(${bodies.validFrom}, date '0001-01-01')`;

function behind(order: LedFilter["order"], after: string): SQL {
  const last = (columns: SQL) => sql`(select ${columns} from bodies last where last.slug = ${after})`;
  return order === "name"
    ? sql`(${bodies.sortKey}, ${bodies.id}) > ${last(sql`last.sort_key, last.id`)}`
    : sql`(${begun}, ${bodies.id}) < ${last(sql`coalesce(last.valid_from, date '0001-01-01'), last.id`)}`;
}

function countLed(tx: Tx, parentId: string): Promise<LedPage["counts"][number][]> {
  const ended = sql<boolean>`not ${stillThere}`;
  return tx
    .select({ kind: shown.kind, ended, count: sql<number>`count(*)::int` })
    .from(bodies)
    .where(below(parentId))
    .groupBy(bodies.kind, ended);
}

/** The body with this id or address below another, also one that ended; undefined when there is none. */
export async function ledBody(tx: Tx, parentId: string, which: { id: string } | { slug: string }): Promise<LedBody | undefined> {
  const [one] = await tx
    .select(shown)
    .from(bodies)
    .where(and(below(parentId), "id" in which ? eq(bodies.id, which.id) : eq(bodies.slug, which.slug)));
  return one;
}

/** Another one with the same name and kind below the same body that is still there. */
export async function twinOf(
  tx: Tx,
  one: { id: string; parentId: string; kind: KindOfNoPlace; name: string },
): Promise<LedBody | undefined> {
  const sameName = ilike(bodies.name, one.name.replace(/[\\%_]/g, "\\$&"));
  const [twin] = await tx
    .select(shown)
    .from(bodies)
    .where(and(below(one.parentId), eq(bodies.kind, one.kind), sameName, sql`${bodies.id} <> ${one.id}`, stillThere));
  return twin;
}
