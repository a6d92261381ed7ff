// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, isNotNull, isNull, notInArray, sql } from "drizzle-orm";
import { z } from "zod";
import { rows as rowsOf, type Tx } from "#kit/db";
import { type LandKey, type RegisterFacts, readFacts } from "./facts.ts";
import { registerId } from "./ids.ts";
import { type BodyRow, bodyRows, type NameRow, nameRows } from "./rows.ts";
import { bodies, bodyNames, bodyPostcodes, registerVersions } from "./tables.ts";

/** PGlite stalls every page during a long statement, so rows are written in chunks. */
const chunkSize = 500;

export interface LoadOptions {
  land: LandKey;
  /** With the invented places of example mode. */
  example: boolean;
}
export type LoadOutcome = { kind: "unchanged" } | { kind: "loaded"; bodies: number; ended: number };

/**
 * Brings the register's tables to what the files under data/register say; does nothing when they did not change.
 * Needs the owner's transaction. Nothing is deleted: a body that left the files ends, a changed name or address leads to the new one.
 */
export async function loadRegister(tx: Tx, options: LoadOptions): Promise<LoadOutcome> {
  const facts = await readFacts(options.land, options.example);
  const [known] = await tx.select().from(registerVersions).where(eq(registerVersions.land, options.land));
  if (known?.sha256 === facts.sha256) return { kind: "unchanged" };
  const today = await applicationDay(tx);
  const rows = bodyRows(options.land, facts);
  const renamed = await namesLeftBehind(tx, rows, today);
  const ended = await endMissing(tx, options.land, rows, today);
  await giveUpAddresses(tx, rows);
  await upsertBodies(tx, rows);
  await upsertNames(tx, [...nameRows(facts), ...renamed], rows);
  await replacePostcodes(tx, facts, rows);
  const version = { sha256: facts.sha256, loadedAt: sql`now()` };
  await tx
    .insert(registerVersions)
    .values({ land: options.land, ...version })
    .onConflictDoUpdate({ target: registerVersions.land, set: version });
  return { kind: "loaded", bodies: rows.length, ended };
}

/** The day the application says it is; its clock can be stopped, the database's cannot. */
async function applicationDay(tx: Tx): Promise<string> {
  const [row] = await rowsOf(tx, sql`select fokus_today()::text as today`, z.object({ today: z.iso.date() }));
  if (!row) throw new Error("The database tells no day");
  return row.today;
}

function chunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / chunkSize) }, (_, index) => rows.slice(index * chunkSize, (index + 1) * chunkSize));
}

/** Names and addresses that the coming rows change: they go on to lead to the body. */
async function namesLeftBehind(tx: Tx, rows: BodyRow[], today: string): Promise<NameRow[]> {
  const coming = new Map(rows.map((row) => [row.id, row]));
  const current = await tx
    .select({ id: bodies.id, name: bodies.name, slug: bodies.slug })
    .from(bodies)
    .where(inArray(bodies.id, [...coming.keys()]));
  return current
    .filter((body) => coming.get(body.id)?.slug !== body.slug)
    .map((body) => ({ bodyId: body.id, name: body.name, slug: body.slug, ags: null, validTo: today }));
}

async function endMissing(tx: Tx, land: string, rows: BodyRow[], today: string): Promise<number> {
  const current = rows.map((row) => row.id);
  const ended = await tx
    .update(bodies)
    .set({ validTo: today })
    .where(
      and(
        eq(bodies.land, land),
        isNull(bodies.validTo),
        inArray(bodies.kind, ["regierungsbezirk", "kreis", "municipality"]),
        notInArray(bodies.id, current),
      ),
    )
    .returning({ id: bodies.id });
  return ended.length;
}

/** A body that ended keeps its address until a current one needs it, as after a merger under the old name. */
async function giveUpAddresses(tx: Tx, rows: BodyRow[]): Promise<void> {
  const wanted = rows.map((row) => row.slug);
  const current = rows.map((row) => row.id);
  await tx
    .update(bodies)
    .set({ slug: sql`${bodies.slug} || '-' || ${bodies.ags}` })
    .where(and(isNotNull(bodies.validTo), inArray(bodies.slug, wanted), notInArray(bodies.id, current)));
}

async function upsertBodies(tx: Tx, rows: BodyRow[]): Promise<void> {
  const fresh = (column: string) => sql.raw(`excluded.${column}`);
  for (const chunk of chunks(rows)) {
    await tx
      .insert(bodies)
      .values(chunk)
      .onConflictDoUpdate({
        target: bodies.id,
        set: {
          ars: fresh("ars"),
          name: fresh("name"),
          officialName: fresh("official_name"),
          designation: fresh("designation"),
          status: fresh("status"),
          slug: fresh("slug"),
          parentId: fresh("parent_id"),
          regierungsbezirkId: fresh("regierungsbezirk_id"),
          population: fresh("population"),
          populationOn: fresh("population_on"),
          lon: fresh("lon"),
          lat: fresh("lat"),
          website: fresh("website"),
          sortKey: fresh("sort_key"),
          validTo: fresh("valid_to"),
        },
      });
  }
}

/** A name that is a body's current address is not written: the current one wins. */
async function upsertNames(tx: Tx, names: NameRow[], rows: BodyRow[]): Promise<void> {
  const current = new Set(rows.map((row) => row.slug));
  const usable = names.filter((name) => !current.has(name.slug));
  const perSlug = [...new Map(usable.map((name) => [name.slug, name])).values()];
  for (const chunk of chunks(perSlug)) {
    await tx
      .insert(bodyNames)
      .values(chunk)
      .onConflictDoUpdate({
        target: bodyNames.slug,
        set: { bodyId: sql`excluded.body_id`, name: sql`excluded.name`, ags: sql`excluded.ags`, validTo: sql`excluded.valid_to` },
      });
  }
}

async function replacePostcodes(tx: Tx, facts: RegisterFacts, rows: BodyRow[]): Promise<void> {
  const known = rows.map((row) => row.id);
  await tx.delete(bodyPostcodes).where(inArray(bodyPostcodes.bodyId, known));
  for (const chunk of chunks(facts.postcodes)) {
    await tx.insert(bodyPostcodes).values(chunk.map((fact) => ({ bodyId: registerId(fact.ags), postcode: fact.postcode })));
  }
}
