// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { cast } from "#identity";
import { rows, run, type Tx } from "#kit/db";
import { projectPath } from "#kit/place";
import { type Actor, bodiesOf } from "#kit/policy";
import { type Person, type World, world } from "#world";
import { seedExamples } from "../../src/house.ts";
import { privacy } from "../../src/privacy/facts.ts";

let w: World;
let frida: string;
beforeAll(async () => {
  w = await world();
  await seedExamples(w);
  await w.jobs.drain();
  const [town, kreis, anna] = [await w.body("musterstadt"), await w.body("kreis-musterland"), await w.actor("anna")];
  frida = (await w.actor("frida")).id ?? "";
  await w.db.owner((tx) => leftBehind(tx, town, kreis, anna.id));
}, 120_000);

/** What is kept between tests is given back. */
afterAll(() =>
  w.db.owner((tx) => run(tx, sql`update memberships set valid_from = '2027-03-12', valid_to = null where person_id = ${frida}`)),
);

/** An order and two shares of Musterstadt that ended yesterday, all for Clara's Kreis; and Frida's task, which ended then, too. */
async function leftBehind(tx: Tx, town: { id: string }, kreis: { id: string }, anna: string | null): Promise<void> {
  const at = w.now.toISOString();
  await run(
    tx,
    sql`insert into delegations (id, body_id, to_body_id, rooms, since, until, document, given_by, given_at) values
        (gen_random_uuid(), ${town.id}, ${kreis.id}, '{inventory,strategy}', '2027-01-01', '2027-03-11', 'Vereinbarung', ${anna}, ${at})`,
  );
  await run(
    tx,
    sql`insert into inventory_shares (id, body_id, with_body_id, since, until, shared_at) values
        (gen_random_uuid(), ${town.id}, ${kreis.id}, '2027-01-01', '2027-03-11', ${at})`,
  );
  await run(
    tx,
    sql`insert into strategy_shares (id, body_id, strategy_id, with_body_id, since, until, may_comment, shared_at)
        select gen_random_uuid(), s.body_id, s.id, ${kreis.id}, '2027-01-01', '2027-03-11', true, ${at} from strategies s where s.body_id = ${town.id}`,
  );
  await run(tx, sql`update memberships set valid_from = '2027-03-01', valid_to = '2027-03-11' where person_id = ${frida}`);
}

const spectators: readonly Person[] = ["nobody", ...(Object.keys(cast) as (keyof typeof cast)[])];

/** Data for everybody: what is published, and how bodies are called and reached. */
const open = [
  "register_contacts",
  "body_names",
  "body_postcodes",
  "bodies",
  "strategy_public_editions",
  "strategy_public_redactions",
  "strategy_public_withdrawals",
  "inventory_public_entries",
  "inventory_public_directories",
  "search_things",
];

const ids = (list: readonly string[]) => sql.join([sql`'00000000-0000-0000-0000-000000000000'`, ...list.map((id) => sql`${id}`)], sql`, `);
const among = (column: string, list: readonly string[]) => sql`${sql.identifier(column)} in (${ids(list)})`;

/** What else than the rows of the bodies she works for somebody may see, and why. */
const besides: Readonly<Record<string, (who: Actor) => SQL>> = {
  // Her own task, and those of whoever leads the same body.
  memberships: (who) => sql`${among("person_id", who.id ? [who.id] : [])} or ${among("body_id", placesOf(who))}`,
  // Herself, the people she works with, and those who acted or act for her body by order: their names stand at what they changed.
  people: (who) =>
    sql`${among("id", who.id ? [who.id] : [])} or id in (select m.person_id from memberships m) or id in (select fokus_people_by_order())`,
  // Auditors and the people of bodies that are no towns read the trail of their own body, and what their people did elsewhere.
  audit_lines: (who) => sql`${among("body_id", placesOf(who, "auditor", "state", "ministry", "agency"))}
    or details ->> 'through' in (select x::text from unnest(array[${ids(placesOf(who))}]::uuid[]) x)`,
  // Both sides see an order and a share.
  delegations: (who) => among("to_body_id", placesOf(who)),
};

const placesOf = (who: Actor, ...roles: string[]) =>
  who.memberships.flatMap(({ bodyId, role }) => (roles.length === 0 || roles.includes(role) ? [bodyId] : []));

const tableColumn = z.object({ table: z.string(), columns: z.array(z.string()) });

/** Tables and views with rows of bodies or of people, with what ties a row to somebody. */
async function closedTables(): Promise<z.infer<typeof tableColumn>[]> {
  const found = await w.db.owner((tx) =>
    rows(
      tx,
      sql`select c.relname as "table", array_agg(a.attname::text) filter (where a.attname in ('body_id', 'person_id', 'with_body_id', 'to_body_id')) as columns
          from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          where c.relkind in ('r', 'v') and c.relnamespace = 'public'::regnamespace group by c.relname order by 1`,
      tableColumn.extend({ columns: z.array(z.string()).nullable() }),
    ),
  );
  const personal = privacy.tables.map(({ table }) => table);
  return found
    .filter(({ table, columns }) => (columns?.includes("body_id") || personal.includes(table)) && !open.includes(table))
    .map(({ table, columns }) => ({ table, columns: columns ?? [] }));
}

const counted = z.object({ count: z.number() });

/** Rows somebody sees that are not hers; none where she may not even ask. */
async function foreignRows(person: Person, table: string, columns: readonly string[]): Promise<number> {
  const actor = person === "frida" ? { ...(await w.actor("frida")), memberships: [] } : await w.actor(person);
  const own = [
    ...(columns.includes("body_id") ? [among("body_id", bodiesOf(actor))] : []),
    ...(columns.includes("with_body_id") ? [among("with_body_id", bodiesOf(actor))] : []),
    ...(columns.includes("person_id") && actor.id ? [among("person_id", [actor.id])] : []),
    ...(besides[table] ? [besides[table](actor)] : []),
  ];
  const hers = own.length === 0 ? sql`false` : sql.join(own, sql` or `);
  const foreign = sql`select count(*)::int as count from ${sql.identifier(table)} where (${hers}) is not true`;
  const asked = w.reads(person, (tx) => rows(tx, foreign, counted)).then((found) => found[0]?.count ?? 0);
  return asked.catch((error: { cause?: { message?: string } }) => {
    if (/permission denied/.test(error.cause?.message ?? "")) return 0;
    throw error;
  });
}

describe("asked directly, the database shows nobody a row of others", () => {
  test.each(spectators)("%s", { timeout: 60_000 }, async (person) => {
    const seen: string[] = [];
    for (const { table, columns } of await closedTables()) {
      const foreign = await foreignRows(person, table, columns);
      if (foreign > 0) seen.push(`${table} ${foreign}`);
    }
    expect(seen).toEqual([]);
  });

  test("and there is something to see: the tables are not empty, and their own people see them", async () => {
    const tables = await closedTables();
    expect(tables.length).toBeGreaterThan(60);
    const filled = ["inventory_entries", "strategies", "strategy_goals", "strategy_measures", "memberships", "audit_lines"];
    for (const table of filled) {
      const [own] = await w.reads("anna", (tx) => rows(tx, sql`select count(*)::int as count from ${sql.identifier(table)}`, counted));
      expect(own?.count, table).toBeGreaterThan(0);
    }
  });
});

describe("what the roles of the program may do at all", () => {
  const listed = readFileSync(projectPath("test/laws/privileges.txt"), "utf8").trim().split("\n");
  const declared = listed.filter((line) => !line.startsWith("#"));

  test("is what is declared in privileges.txt, table by table", async () => {
    const found = await w.db.owner((tx) =>
      rows(
        tx,
        sql`select format('%s.%s %s: %s', n.nspname, c.relname, g.role, string_agg(distinct g.what, ', ' order by g.what)) as line
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            cross join lateral (
              select r.rolname as role, lower(x.privilege_type) as what from aclexplode(c.relacl) x join pg_roles r on r.oid = x.grantee
              union all
              select r.rolname, lower(x.privilege_type) || ' of ' || a.attname from pg_attribute a, aclexplode(a.attacl) x
                join pg_roles r on r.oid = x.grantee where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) g
            where n.nspname in ('public', 'pgboss', 'shared') and g.role in ('fokus_app', 'fokus_signin') and c.relkind in ('r', 'v', 'S', 'p')
            group by n.nspname, c.relname, g.role`,
        z.object({ line: z.string() }),
      ),
    );
    expect(found.map(({ line }) => line).sort()).toEqual(declared);
  });

  test("nothing is open to every role of the cluster, and nothing of the queue to them", async () => {
    expect(declared.filter((line) => line.startsWith("pgboss."))).toEqual([]);
    const everybodys = await w.db.owner((tx) =>
      rows(
        tx,
        sql`select c.relname as line from pg_class c, aclexplode(c.relacl) x where x.grantee = 0 and c.relnamespace in ('public'::regnamespace, 'pgboss'::regnamespace)
            and c.relkind in ('r', 'v')`,
        z.object({ line: z.string() }),
      ),
    );
    expect(everybodys).toEqual([]);
  });

  test("whatever runs with the owner's rights looks for names in our schema alone", async () => {
    const loose = await w.db.owner((tx) =>
      rows(
        tx,
        sql`select p.proname as line from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
            and not coalesce(p.proconfig::text like '%search_path=public, pg_temp%', false) order by 1`,
        z.object({ line: z.string() }),
      ),
    );
    expect(loose).toEqual([]);
  });

  const openTo = (who: ReturnType<typeof sql>) =>
    w.db.owner((tx) =>
      rows(
        tx,
        sql`select p.oid::regprocedure::text as line from pg_proc p
            where p.prosecdef and p.pronamespace in ('public'::regnamespace, 'shared'::regnamespace) and ${who} order by 1`,
        z.object({ line: z.string() }),
      ),
    );
  const mayRun = (role: string) =>
    openTo(sql`exists (select from aclexplode(p.proacl) x join pg_roles r on r.oid = x.grantee where r.rolname = ${role})`);

  test("and no other role of the cluster can run it: sign-in only what leads to a place and names an order", async () => {
    const everybodys = await openTo(sql`(p.proacl is null or exists (select from aclexplode(p.proacl) x where x.grantee = 0))`);
    expect(everybodys).toEqual([]);
    expect((await mayRun("fokus_app")).length).toBeGreaterThan(40);
    expect((await mayRun("fokus_signin")).map(({ line }) => line)).toEqual([
      "fokus_formers(uuid)",
      "fokus_order(uuid,text)",
      "fokus_successor(uuid)",
    ]);
  });
});
