// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { newId, rows, run } from "#kit/db";
import { type World, world } from "#world";
import { privacy } from "../../privacy/facts.ts";
import { addRow, columnsOf, type DbColumn } from "../../privacy/testing/rows.ts";
import { addPerson } from "../add-person.ts";
import { comesIn } from "../testing/mails.ts";
import { leftOut } from "./own-rows.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const name = "Kanaria Vogelsang";
const email = "kanaria@fabelrade.example";

/** Where an address tells whose a row is; the same places stand in the database's function. */
const byAddress: Readonly<Record<string, string>> = {
  invitations: "email",
  access_requests: "email",
  mails: "recipient",
  sign_in_codes: "email",
  inventory_reports: "reply_to",
  barrier_reports: "reply_to",
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

/** A row of this table that is hers, with a mark in every column that is said to hold something. */
async function oneRow(columns: readonly DbColumn[], table: string, whose: string, me: { id: string; bodyId: string }): Promise<void> {
  const told = Object.keys(describedIn(table));
  const marked = columns.filter(
    (one) => one.table === table && told.includes(one.column) && one.type !== "uuid" && !(one.column in unmarked),
  );
  const marks = marked.map((one) => [one.column, markFor(one)] as const);
  const settled = { strategy_release_requests: { outcome: "declined", settled_at: w.now }, barrier_reports: { answered_at: w.now } };
  const more = Object.entries(settled).find(([settledTable]) => settledTable === table)?.[1] ?? {};
  await addRow(w, columns, table, { ...Object.fromEntries(marks), ...more, [whose]: whose in idColumns ? me.id : email }, me.bodyId);
}

const describedIn = (table: string) => privacy.tables.find((one) => one.table === table)?.columns ?? {};
const idColumns = { person_id: true, written_by: true, asked_by: true };
/** Columns that take only known words, and such that hold nothing to read. */
const unmarked = { about: true, role: true, sealed: true, sealed_form: true, sha256: true };

const markOf = ({ table, column: of }: Pick<DbColumn, "table" | "column">) => `mark-${table}-${of}`.replaceAll("_", "-");
const markFor = (one: DbColumn) => (one.type === "jsonb" ? { text: markOf(one) } : markOf(one));

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
    const columns = await columnsOf(w);
    const bodyId = (await w.body("fabelrade")).id;
    await w.db.owner((tx) => addPerson(tx, { name, email, role: "deputy", bodyId, now: w.now }));
    const she = await comesIn(w, email);
    const [me] = await w.db.owner((tx) => rows(tx, sql`select id from people where email = ${email}`, z.object({ id: z.string() })));
    const own = ownTables(columns).filter(([table]) => !["people", "sessions", "memberships"].includes(table));
    for (const [table, whose] of own) await oneRow(columns, table, whose, { id: me?.id ?? "", bodyId });
    const answer = await she.visit("/konto/daten.json");
    const data = await answer.text();
    const missing = own.flatMap(([table, whose]) =>
      columns
        .filter((one) => one.table === table && one.column in describedIn(table) && one.column !== whose && !one.person)
        .filter((one) => !(`${table}.${one.column}` in leftOut) && !(one.column in unmarked) && !data.includes(markOf(one)))
        .map((one) => `${table}.${one.column}`),
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
    const columns = await columnsOf(w);
    const own = new Set([...ownTables(columns).map(([table]) => table), "people"]);
    const searched = new Set(columns.filter(({ column: of }) => of === "body_id").map(({ table }) => table));
    const alone = privacy.tables
      .filter(({ table }) => !own.has(table) && !searched.has(table))
      .map(({ table, columns: told }) => ({ table, told }));
    const unsaid = alone.flatMap(({ table, told }) => Object.keys(told).map((of) => `${table}.${of}`)).filter((one) => !(one in leftOut));
    expect(unsaid).toEqual([]);
  });

  test("nothing is excused that is not kept", async () => {
    const columns = new Set((await columnsOf(w)).map(({ table, column: of }) => `${table}.${of}`));
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
