// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { newId, rows, run } from "#kit/db";
import { days, later } from "#kit/time";
import { type World, world } from "#world";
import { privacy } from "../../privacy/facts.ts";
import { addPerson } from "../add-person.ts";
import { comesIn } from "../testing/mails.ts";
import { leftOut } from "./own-rows.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const name = "Kanaria Vogelsang";
const email = "kanaria@fabelrade.example";

const column = z.object({ table: z.string(), column: z.string(), type: z.string(), person: z.boolean(), needed: z.boolean() });
type DbColumn = z.infer<typeof column>;

const columnsOf = () =>
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

/** Where an address tells whose a row is; the same places stand in the database's function. */
const byAddress: Readonly<Record<string, string>> = {
  invitations: "email",
  access_requests: "email",
  mails: "recipient",
  sign_in_codes: "email",
  inventory_reports: "reply_to",
};
/** What somebody wrote under her name. */
const byWriting: Readonly<Record<string, string>> = { strategy_comments: "written_by", strategy_release_requests: "asked_by" };

/** Tables whose rows belong to one person, with the column that says whose. */
function ownTables(columns: readonly DbColumn[]): [table: string, whose: string][] {
  const hanging = columns
    .filter(({ column: name, person }) => person && name === "person_id")
    .map(({ table }): [string, string] => [table, "person_id"]);
  const all = [...hanging, ...Object.entries(byAddress), ...Object.entries(byWriting)];
  return [...new Map(all.map(([table, whose]) => [table, [table, whose] as [string, string]])).values()];
}

/** Values that pass the checks of the tables; everything else is told by its type. */
const fitting: Readonly<Record<string, string>> = {
  "access_requests.role": "officer",
  "invitations.role": "officer",
  "inventory_reports.about": "missing",
  "memberships.role": "auditor",
  "strategy_comments.came_by": "team",
  "strategy_comments.block_kind": "goal",
  "strategy_release_requests.what": "end",
  "strategy_release_requests.outcome": "declined",
  "strategy_release_requests.settled_at": "2027-03-12T09:30:00.000Z",
  "mail_choices.kind": "access-waiting",
  "undo_steps.what": "inventory.entries_removed",
  "files.sha256": "a".repeat(64),
  "inventory_imports.sha256": "a".repeat(64),
};

async function oneRow(columns: readonly DbColumn[], table: string, whose: string, me: { id: string; bodyId: string }): Promise<void> {
  const told = privacy.tables.find((one) => one.table === table)?.columns ?? {};
  const wanted = columns.filter(
    (one) =>
      one.table === table &&
      (one.needed || one.column in told || one.column === whose || one.column === "body_id" || `${table}.${one.column}` in fitting),
  );
  const values = wanted.map((one) => valueFor(one, whose, me));
  const names = wanted.map((one) => sql.identifier(one.column));
  await w.db.owner(async (tx) => {
    // Rows of one table alone: what they point to is not asked for here.
    await run(tx, sql`set local session_replication_role = replica`);
    await run(tx, sql`insert into ${sql.identifier(table)} (${sql.join(names, sql`, `)}) values (${sql.join(values, sql`, `)})`);
  });
}

function valueFor(one: DbColumn, whose: string, me: { id: string; bodyId: string }) {
  const fit = fitting[`${one.table}.${one.column}`];
  if (fit !== undefined) return sql`${fit}`;
  if (one.column === whose) return one.type === "uuid" ? sql`${me.id}::uuid` : sql`${email}`;
  if (one.column === "body_id") return sql`${me.bodyId}::uuid`;
  if (one.person) return sql`null::uuid`;
  if (one.type === "uuid") return sql`${newId(w.now)}::uuid`;
  if (one.type.startsWith("timestamp"))
    return sql`${later(w.now, /until|expires/.test(one.column) ? days(1) : 0).toISOString()}::timestamptz`;
  if (one.type === "date") return sql`${"2027-03-12"}::date`;
  if (one.type === "boolean") return sql`true`;
  if (one.type === "jsonb") return sql`${JSON.stringify({ text: mark(one) })}::jsonb`;
  if (one.type === "bytea") return sql`decode('00', 'hex')`;
  if (one.type === "text[]") return sql`'{}'::text[]`;
  return /int|numeric/.test(one.type) ? sql`1` : sql`${mark(one)}`;
}

const mark = ({ table, column: of }: Pick<DbColumn, "table" | "column">) => `mark-${table}-${of}`.replaceAll("_", "-");

const ownOf = (id: string) =>
  w.db.read({ id }, (tx) =>
    rows(tx, sql`select name, content::text as said from fokus_own_rows()`, z.object({ name: z.string(), said: z.string() })),
  );

/** She once said that an association is missing. */
const reported = (bodyId: string) =>
  w.db.owner((tx) =>
    run(
      tx,
      sql`insert into inventory_reports (id, body_id, about, name, message, reply_to, received_at)
          values (${newId(w.now)}, ${bodyId}, 'missing', 'Boulegruppe', 'Mittwochs in Hofen.', ${email}, ${w.now.toISOString()})`,
    ),
  );

describe("the data to take along is complete", () => {
  test("a person with one of everything finds every column that is kept about her, or the reason why not", {
    timeout: 60_000,
  }, async () => {
    const columns = await columnsOf();
    const bodyId = (await w.body("fabelrade")).id;
    await w.db.owner((tx) => addPerson(tx, { name, email, role: "deputy", bodyId, now: w.now }));
    const she = await comesIn(w, email);
    const [me] = await w.db.owner((tx) => rows(tx, sql`select id from people where email = ${email}`, z.object({ id: z.string() })));
    const own = ownTables(columns).filter(([table]) => !["people", "sessions", "memberships"].includes(table));
    for (const [table, whose] of own) await oneRow(columns, table, whose, { id: me?.id ?? "", bodyId });
    const answer = await she.visit("/konto/daten.json");
    const data = await answer.text();
    const missing = own.flatMap(([table, whose]) =>
      Object.keys(privacy.tables.find((one) => one.table === table)?.columns ?? {})
        .filter((of) => {
          const one = columns.find((found) => found.table === table && found.column === of);
          return (
            one && of !== whose && !one.person && !(`${table}.${of}` in leftOut) && !data.includes(fitting[`${table}.${of}`] ?? mark(one))
          );
        })
        .map((of) => `${table}.${of}`),
    );
    expect(missing).toEqual([]);
    expect((await she.visit("/konto/daten.pdf")).status).toBe(200);
    expect([answer.headers.get("cache-control"), answer.headers.get("content-disposition")]).toEqual([
      "no-store",
      'attachment; filename="meine-daten.json"',
    ]);
    expect(data).not.toMatch(/mark-[a-z-]*(hash|digest|public-key|payload)/);
    await w.db.owner((tx) => run(tx, sql`delete from memberships where person_id = ${me?.id}`));
    await w.db.write({ id: me?.id ?? "" }, (tx) => run(tx, sql`select fokus_forget_me()`));
  });

  test("every table about people is either in the export, searched for her name, or belongs to nobody in particular", async () => {
    const columns = await columnsOf();
    const own = new Set([...ownTables(columns).map(([table]) => table), "people"]);
    const searched = new Set(columns.filter(({ column: of }) => of === "body_id").map(({ table }) => table));
    const alone = privacy.tables
      .filter(({ table }) => !own.has(table) && !searched.has(table))
      .map(({ table, columns: told }) => ({ table, told }));
    const unsaid = alone.flatMap(({ table, told }) => Object.keys(told).map((of) => `${table}.${of}`)).filter((one) => !(one in leftOut));
    expect(unsaid).toEqual([]);
  });

  test("nothing is excused that is not kept", async () => {
    const columns = new Set((await columnsOf()).map(({ table, column: of }) => `${table}.${of}`));
    expect(Object.keys(leftOut).filter((one) => !columns.has(one))).toEqual([]);
  });

  test("of two people behind one address, each finds what bears her name, and what nobody can tell apart stays out", async () => {
    const bodyId = (await w.body("fabelrade")).id;
    const other = "Otto Stadtlich";
    const [hers, his] = [newId(w.now), newId(w.now)];
    await w.db.owner((tx) =>
      run(
        tx,
        sql`insert into people (id, name, email, created_at) values (${hers}, ${name}, ${email}, ${w.now.toISOString()}),
          (${his}, ${other}, ${email}, ${w.now.toISOString()})`,
      ),
    );
    for (const one of [name, other])
      await w.request("anna", "/intern/musterstadt/team/einladungen", {
        id: newId(w.now),
        name: one,
        email,
        role: "auditor",
        foreign: "ja",
      });
    await reported(bodyId);
    const told = JSON.stringify(await ownOf(hers));
    expect([told.includes(name), told.includes(other), told.includes("Boulegruppe")]).toEqual([true, false, false]);
    for (const id of [hers, his]) await w.db.write({ id }, (tx) => run(tx, sql`select fokus_forget_me()`));
    const left = await w.db.owner((tx) =>
      rows(tx, sql`select message from inventory_reports where reply_to is not null`, z.object({ message: z.string() })),
    );
    expect(left).toEqual([]);
  });
});
