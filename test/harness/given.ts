// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, run, type Tx } from "#kit/db";

/** What the prepared database holds before the first test: the tables with rows in them, those that others point to first. */
export type Given = readonly GivenTable[];
interface GivenTable {
  table: string;
  /** Columns that can be written. */
  columns: string;
  /** All rows, as one JSON array. */
  rows: string;
  /** Changes when any row does. */
  print: string;
}

const named = z.object({ name: z.string() });
const printed = z.object({ name: z.string(), print: z.string() });

/** The register, its bodies, the cast and the rules that migrations wrote, in the order in which rows can be inserted. */
const order = [
  "bodies",
  "body_names",
  "body_postcodes",
  "register_versions",
  "people",
  "memberships",
  "task_rules",
  "strong_roles",
  "founding_rules",
].map((name) => `public.${name}`);

/** Reads what is there, once for each worker. */
export async function whatIsGiven(tx: Tx): Promise<Given> {
  const filled = await filledOf(tx, await tablesOf(tx));
  const unknown = filled.filter((name) => !order.includes(name));
  if (unknown.length > 0) throw new Error(`Say in test/harness/given.ts when these are filled again: ${unknown.join(", ")}`);
  const prints = await printsOf(tx, order);
  return Promise.all(
    order.map(async (table) => ({
      table,
      columns: await one(tx, columnsOf(table)),
      rows: await one(tx, sql`select coalesce(json_agg(t), '[]')::text as name from ${sql.raw(table)} t`),
      print: prints.get(table) ?? "",
    })),
  );
}

/** Empties what a test filled. What was given is written anew only when a test changed it, so that no test sees what another left. */
export async function restore(tx: Tx, given: Given): Promise<void> {
  const names = given.map(({ table }) => table);
  const filled = await filledOf(
    tx,
    (await tablesOf(tx)).filter((name) => !names.includes(name)),
  );
  const prints = await printsOf(tx, names);
  const changed = given.some(({ table, print }) => prints.get(table) !== print);
  const emptied = changed ? [...filled, ...names] : filled;
  if (emptied.length > 0) await run(tx, sql.raw(`truncate ${emptied.join(", ")} restart identity cascade`));
  if (!changed) return;
  for (const { table, columns, rows: kept } of given) {
    const into = sql.raw(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table},`);
    await run(tx, sql`${into} ${kept}::json)`);
  }
}

/** Every table of ours; the queues' own settings stay as they are. */
async function tablesOf(tx: Tx): Promise<string[]> {
  const found = await rows(
    tx,
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where (schemaname = 'public' and tablename <> 'schema_migrations') or (schemaname = 'pgboss' and tablename like 'job%')`,
    named,
  );
  return found.map(({ name }) => name);
}

/** Truncating an empty table costs as much as a full one. */
async function filledOf(tx: Tx, names: readonly string[]): Promise<string[]> {
  const asked = names.map((name) => sql`select ${name} as name where exists (select from ${sql.raw(name)})`);
  return (await rows(tx, together(asked), named)).map(({ name }) => name);
}

async function printsOf(tx: Tx, names: readonly string[]): Promise<Map<string, string>> {
  const asked = names.map(
    (name) =>
      sql`select ${name} as name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as print from ${sql.raw(name)} t`,
  );
  return new Map((await rows(tx, together(asked), printed)).map(({ name, print }) => [name, print]));
}

function columnsOf(table: string): SQL {
  return sql`select string_agg(format('%I', attname), ', ') as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`;
}

async function one(tx: Tx, asked: SQL): Promise<string> {
  const [row] = await rows(tx, asked, named);
  if (!row) throw new Error("The database said nothing");
  return row.name;
}

function together(asked: readonly SQL[]): SQL {
  return sql.join([...asked], sql` union all `);
}
