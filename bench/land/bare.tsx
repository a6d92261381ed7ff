// SPDX-License-Identifier: EUPL-1.2
// The bare baseline of the public pages: the same rows in plain SQL as owner, printed without layout, language, permission or drawing.
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import type { Child } from "hono/jsx";
import postgres from "postgres";
import { figureFiles } from "../../src/register/figures/files.ts";

const [url = "", port = "0", slug = ""] = process.argv.slice(2);
const sql = postgres(url, { max: 10 });
const [body] = await sql`select id, ags, land from bodies where slug = ${slug}`;
const id = body?.id as string;
const { towns, populations } = await figureFiles(body?.land);
const figures = Object.entries({ ...towns.get(body?.ags), ...populations.get(body?.ags) });
const rowsOfDirectory = sql`select e.code, e.name, e.kind, e.fields, e.place, e.website from inventory_entries e
  join inventory_releases r on r.entry_id = e.id where e.body_id = ${id} and e.removed_at is null`;

/** What everybody sees of the edition in force, and how many entries the directory has for each choice. */
const edition = () => sql`select content from strategy_public_editions where body_id = ${id} order by number desc limit 1`;
const counts = () => sql`with e as materialized (${rowsOfDirectory})
  select 'all' as key, count(*)::int from e union all select f, count(*)::int from e, unnest(e.fields) f group by f
  union all select place, count(*)::int from e group by place`;
const countRows = (rows: readonly postgres.Row[]) => rows.map((row) => <li>{`${row.key}: ${row.count}`}</li>);

const page = (children: Child) => (
  <html lang="de">
    <body>{children}</body>
  </html>
);
const entryRows = (rows: readonly postgres.Row[]) => (
  <ul>
    {rows.map((row) => (
      <li>
        <a href={`/kommunen/${slug}/vereine/${row.code}`}>{row.name}</a> {row.fields.join(" · ")} {row.place} {row.kind} {row.website}
      </li>
    ))}
  </ul>
);

const app = new Hono();
app.get("/start", async (c) => {
  const rows = await sql`select slug, name from bodies where kind = 'municipality' and valid_to is null order by sort_key`;
  return c.html(
    page(
      <svg viewBox="0 0 100 100" role="img" aria-label="Karte">
        {rows.map((row) => (
          <a href={`/kommunen/${row.slug}`} aria-label={row.name}>
            <path d="M0-8.8l7.6 4.4v8.8l-7.6 4.4-7.6-4.4v-8.8z" />
          </a>
        ))}
      </svg>,
    ),
  );
});
app.get("/liste", async (c) => {
  const rows = await sql`select b.slug, b.name, b.population, k.name as kreis from bodies b left join bodies k on k.id = b.parent_id
    where b.kind in ('municipality', 'kreis') and b.valid_to is null order by b.sort_key limit 50`;
  const choices =
    await sql`select slug, name from bodies where kind in ('kreis', 'regierungsbezirk') and valid_to is null order by sort_key`;
  return c.html(
    page(
      <>
        {choices.map((choice) => (
          <option value={choice.slug}>{choice.name}</option>
        ))}
        <table>
          <tbody>
            {rows.map((row) => (
              <tr>
                <th scope="row">
                  <a href={`/kommunen/${row.slug}`}>{row.name}</a>
                </th>
                <td>{row.kreis}</td>
                <td>{row.population}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </>,
    ),
  );
});
app.get("/ort", async (c) => {
  const [[place], contacts, counted, [adopted]] = await Promise.all([
    sql`select b.name, b.population, k.name as kreis from bodies b left join bodies k on k.id = b.parent_id where b.id = ${id}`,
    sql`select office, person, phone, mail, hours from register_contacts where body_id = ${id}`,
    counts(),
    edition(),
  ]);
  return c.html(
    page(
      <>
        <h1>{place?.name}</h1>
        <p>
          {place?.population} {place?.kreis}
        </p>
        {contacts.map((contact) => (
          <p>{Object.values(contact).join(" ")}</p>
        ))}
        <ul>{countRows(counted)}</ul>
        <ul>
          {adopted?.content.goals.map((goal: { title: string }) => (
            <li>{goal.title}</li>
          ))}
        </ul>
        <table>
          {figures.map(([name, value]) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </table>
      </>,
    ),
  );
});
app.get("/vereine", async (c) => {
  const [rows, counted] = await Promise.all([sql`${rowsOfDirectory} order by e.sort_key, e.id limit 50`, counts()]);
  return c.html(page([countRows(counted), entryRows(rows)]));
});
app.get("/treffer", async (c) => {
  const found = sql`${rowsOfDirectory} and e.search_text like '%frohsinn%' order by e.sort_key, e.id limit 50`;
  const [rows, counted] = await Promise.all([found, counts()]);
  return c.html(page([countRows(counted), entryRows(rows)]));
});
app.get("/strategie", async (c) => {
  const [adopted] = await edition();
  return c.html(page(everyValue(adopted?.content)));
});
/** Every word and number of the edition, in the order it has them. */
function everyValue(part: unknown): Child[] {
  if (typeof part !== "object" || part === null) return [<p>{String(part)}</p>];
  return Object.values(part).flatMap(everyValue);
}
app.get("/suche", async (c) => {
  const rows = await sql`select e.code, e.name, e.kind, e.fields, e.place, e.website from inventory_entries e
    join inventory_releases r on r.entry_id = e.id where e.removed_at is null and e.search_text like '%frohsinn%' limit 20`;
  return c.html(page(entryRows(rows)));
});

serve({ fetch: app.fetch, port: Number(port), hostname: "127.0.0.1" });
