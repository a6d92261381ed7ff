// SPDX-License-Identifier: EUPL-1.2
import { eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { rows as rowsOf, type Tx } from "#kit/db";
import { type RegisterFacts, readFactFiles } from "./facts.ts";
import { registerId } from "./ids.ts";
import { endMissing, giveUpAddresses, namesLeftBehind } from "./leftBehind.ts";
import { keepMergedEnded } from "./mergers/keep-ended.ts";
import { type BodyRow, bodyRows, type NameRow, nameRows } from "./rows.ts";
import { bodies, bodyNames, bodyPostcodes, registerVersions } from "./tables.ts";

/** PGlite stalls every page during a long statement, so rows are written in chunks. */
const chunkSize = 500;

export interface LoadOptions {
  /** Its official key of two digits. */
  land: string;
  /** With the invented places of example mode. */
  example: boolean;
}
export type LoadOutcome = { kind: "unchanged" } | { kind: "loaded"; bodies: number; ended: number };

/**
 * Brings the register's tables to what the files under data/register say; does nothing when they did not change.
 * Needs the owner's transaction. Nothing is deleted: a body that left the files ends, a changed name or address leads to the new one.
 */
export async function loadRegister(tx: Tx, options: LoadOptions): Promise<LoadOutcome> {
  const files = await readFactFiles(options.land, options.example);
  const [known] = await tx.select().from(registerVersions).where(eq(registerVersions.land, options.land));
  if (known?.sha256 === files.sha256) return { kind: "unchanged" };
  const facts = files.facts();
  const today = await applicationDay(tx);
  const rows = bodyRows(options.land, facts);
  const renamed = await namesLeftBehind(tx, rows, today);
  const ended = await endMissing(tx, options.land, rows, today);
  await giveUpAddresses(tx, rows);
  await upsertBodies(tx, rows);
  await keepMergedEnded(tx);
  await upsertNames(tx, [...nameRows(facts), ...renamed], rows);
  await replacePostcodes(tx, facts, rows);
  const version = { sha256: files.sha256, loadedAt: sql`now()` };
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
          areaKm2: fresh("area_km2"),
          urbanisation: fresh("urbanisation"),
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
