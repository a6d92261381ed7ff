// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { newId, rows, run } from "#kit/db";
import { days, later } from "#kit/time";
import type { World } from "#world";

const column = z.object({ table: z.string(), column: z.string(), type: z.string(), person: z.boolean(), needed: z.boolean() });
export type DbColumn = z.infer<typeof column>;

/** Every column of every table as the database has it. */
export const columnsOf = (w: World) =>
  w.db.owner((tx) =>
    rows(
      tx,
      sql`select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type, a.attnotnull and not a.atthasdef as needed,
            exists (select from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid and a.attnum = any (f.conkey)
              and f.confrelid = 'people'::regclass) as person
          from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1, a.attnum`,
      column,
    ),
  );

/** Words some checks of the tables ask for; everything else is told by its type. */
const fitting: Readonly<Record<string, string>> = {
  "access_requests.role": "officer",
  "deletion_runs.job": "trial.run",
  "delegations.rooms": "{inventory}",
  "inventory_answers.given_by": "link",
  "inventory_claims.outcome": "declined",
  "inventory_connection_decisions.decision": "kept",
  "inventory_entries.kind": "association",
  "inventory_entries.code": "7k2m",
  "inventory_entries.source": "person",
  "inventory_invitation_mails.sequence": "0",
  "inventory_invitation_outcomes.outcome": "planned",
  "inventory_invitations.begins_at": "18:00",
  "inventory_report_settlements.outcome": "changed",
  "inventory_reports.about": "missing",
  "inventory_rounds.scope": "all",
  "inventory_round_steps.step": "ended",
  "invitations.role": "officer",
  "memberships.role": "auditor",
  "strategy_comments.came_by": "team",
  "strategy_comments.block_kind": "goal",
  "strategy_committees.task": "advice",
  "strategy_decisions.outcome": "adopted",
  "strategy_foundations.kind": "other",
  "strategy_readings.code_digest": "A".repeat(43),
  "strategy_release_requests.what": "end",
  "strategy_signs.kind": "count",
  "undo_steps.what": "inventory.entries_removed",
  "files.sha256": "a".repeat(64),
  "inventory_imports.sha256": "a".repeat(64),
};

const word = ({ table, column: of }: DbColumn) => `mark-${table}-${of}`.replaceAll("_", "-");

function valueFor(w: World, one: DbColumn, bodyId: string): SQL {
  const fit = fitting[`${one.table}.${one.column}`];
  if (fit !== undefined) return sql`${fit}::${sql.raw(one.type)}`;
  if (one.column === "body_id") return sql`${bodyId}::uuid`;
  if (one.type === "uuid") return one.person && !one.needed ? sql`null::uuid` : sql`${newId(w.now)}::uuid`;
  if (one.type.startsWith("timestamp"))
    return sql`${later(w.now, /until|expires/.test(one.column) ? days(1) : 0).toISOString()}::timestamptz`;
  if (one.type === "date") return sql`${w.clock.today()}::date`;
  if (one.type === "boolean") return sql`true`;
  if (one.type === "jsonb") return sql`'{}'::jsonb`;
  if (one.type === "bytea") return sql`decode('00', 'hex')`;
  if (one.type.endsWith("[]")) return sql.raw(`'{}'::${one.type}`);
  return /int|numeric/.test(one.type) ? sql`1` : sql`${word(one)}`;
}

export type Given = Readonly<Record<string, unknown>>;

/** Adds one row of a table alone: columns nobody gives are filled in, and what the row points to is not asked for. */
export async function addRow(w: World, columns: readonly DbColumn[], table: string, given: Given, bodyId: string): Promise<void> {
  const wanted = columns.filter((one) => one.table === table && (one.needed || one.column in given));
  const values = wanted.map((one) => (one.column in given ? typed(one, given[one.column]) : valueFor(w, one, bodyId)));
  const names = wanted.map((one) => sql.identifier(one.column));
  await w.db.owner(async (tx) => {
    await run(tx, sql`set local session_replication_role = replica`);
    await run(tx, sql`insert into ${sql.identifier(table)} (${sql.join(names, sql`, `)}) values (${sql.join(values, sql`, `)})`);
  });
}

function typed(one: DbColumn, value: unknown): SQL {
  if (value === null) return sql`null`;
  const said = value instanceof Date ? value.toISOString() : typeof value === "object" ? JSON.stringify(value) : value;
  return sql`${said}::${sql.raw(one.type)}`;
}
