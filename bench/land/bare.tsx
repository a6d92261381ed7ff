// SPDX-License-Identifier: EUPL-1.2
// The bare baseline of the public pages: the same rows in plain SQL as owner, printed without layout, language, permission or counts.
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import type { Child } from "hono/jsx";
import postgres from "postgres";

const [url = "", port = "0", slug = ""] = process.argv.slice(2);
const sql = postgres(url, { max: 10 });
const [body] = await sql`select id from bodies where slug = ${slug}`;
const id = body?.id as string;
const rowsOfDirectory = sql`select e.code, e.name, e.kind, e.fields, e.place, e.website from inventory_entries e
  join inventory_releases r on r.entry_id = e.id where e.body_id = ${id} and e.removed_at is null`;

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
  return c.html(
    page(
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
      </table>,
    ),
  );
});
app.get("/ort", async (c) => {
  const [[place], [entries], goals] = await Promise.all([
    sql`select b.name, b.population, k.name as kreis from bodies b left join bodies k on k.id = b.parent_id where b.id = ${id}`,
    sql`select count(*)::int as count from (${rowsOfDirectory}) e`,
    sql`select g.title from strategy_goals g join strategies s on s.id = g.strategy_id where s.body_id = ${id} order by g.position`,
  ]);
  return c.html(
    page(
      <>
        <h1>{place?.name}</h1>
        <p>
          {place?.population} {place?.kreis} {entries?.count}
        </p>
        <ul>
          {goals.map((goal) => (
            <li>{goal.title}</li>
          ))}
        </ul>
      </>,
    ),
  );
});
app.get("/vereine", async (c) => c.html(page(entryRows(await sql`${rowsOfDirectory} order by e.sort_key, e.id limit 50`))));
app.get("/treffer", async (c) =>
  c.html(page(entryRows(await sql`${rowsOfDirectory} and e.search_text like '%frohsinn%' order by e.sort_key, e.id limit 50`))),
);
app.get("/strategie", async (c) => {
  const [goals, measures] = await Promise.all([
    sql`select g.id, g.title, g.description from strategy_goals g join strategies s on s.id = g.strategy_id where s.body_id = ${id}
      order by g.position`,
    sql`select m.goal_id, m.title, m.description, m.caretaker, m.starts_year from strategy_measures m join strategies s on s.id = m.strategy_id
      where s.body_id = ${id} order by m.position`,
  ]);
  return c.html(
    page(
      goals.map((goal) => (
        <section>
          <h2>{goal.title}</h2>
          <p>{goal.description}</p>
          {measures
            .filter((measure) => measure.goal_id === goal.id)
            .map((measure) => (
              <p>
                {measure.title} {measure.description} {measure.caretaker} {measure.starts_year}
              </p>
            ))}
        </section>
      )),
    ),
  );
});
app.get("/suche", async (c) => {
  const rows = await sql`select e.code, e.name, e.kind, e.fields, e.place, e.website from inventory_entries e
    join inventory_releases r on r.entry_id = e.id where e.removed_at is null and e.search_text like '%frohsinn%' limit 20`;
  return c.html(page(entryRows(rows)));
});

serve({ fetch: app.fetch, port: Number(port), hostname: "127.0.0.1" });
