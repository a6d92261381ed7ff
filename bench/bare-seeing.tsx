// SPDX-License-Identifier: EUPL-1.2
// The bare baseline of looking through a large inventory: the same questions in plain SQL as owner (no session, no rights, no layout),
// each on a page of its own that prints what came back and nothing else.
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import type { Child } from "hono/jsx";
import postgres from "postgres";

const [url = "", port = "0", slug = ""] = process.argv.slice(2);
const sql = postgres(url, { max: 10 });
const [body] = await sql`select id from bodies where slug = ${slug}`;
const id = body?.id as string;

const app = new Hono();

/** The same rows, how many match, and how many each Ortsteil has. */
function listOf(matches: postgres.Fragment) {
  return async () => {
    const [rows, places] = await Promise.all([
      sql`select e.code, e.name, e.kind, e.fields, e.place from inventory_entries e
        where e.body_id = ${id} and e.removed_at is null and ${matches} order by e.sort_key, e.id limit 51`,
      sql`select e.place_key as key, min(e.place) as place, count(*)::int as total, (count(*) filter (where ${matches}))::int as matching
        from inventory_entries e where e.body_id = ${id} and e.removed_at is null group by e.place_key`,
    ]);
    return (
      <>
        <p>{places.reduce((sum, place) => sum + place.matching, 0)}</p>
        <select>
          {places.map((place) => (
            <option value={place.key}>{place.place}</option>
          ))}
        </select>
        <table>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                <input type="checkbox" name="codes" value={row.code} aria-label={`Auswählen: ${row.name}`} />
                <a href={`/intern/${slug}/bestand/eintraege/${row.code}`}>{row.name}</a>
              </th>
              <td>{row.fields.join(" · ")}</td>
              <td>{row.place}</td>
              <td>{row.kind}</td>
            </tr>
          ))}
        </table>
      </>
    );
  };
}

/** Counts every entry anew, as a first try would; each number a link. */
async function overview() {
  const cells = await sql`select coalesce(e.fields[1], 'open') as field, e.place_key as key, min(e.place) as place, count(*)::int as count
    from inventory_entries e where e.body_id = ${id} and e.removed_at is null group by 1, 2`;
  const places = [...new Map(cells.map((one) => [one.key, one.place]))];
  const fields = [...new Set(cells.map((one) => one.field))];
  const count = new Map(cells.map((one) => [`${one.field} ${one.key}`, one.count]));
  return (
    <table>
      {fields.map((field) => (
        <tr>
          <th scope="row">{field}</th>
          {places.map(([key]) => (
            <td>
              <a href={`/intern/${slug}/bestand?bereich=${field}&ort=${key}`}>{count.get(`${field} ${key}`) ?? "·"}</a>
            </td>
          ))}
        </tr>
      ))}
    </table>
  );
}

const holds = (word: string) => sql`e.search_text like ${`%${word}%`}`;
const pages: Record<string, () => Promise<Child>> = {
  "/liste": listOf(sql`true`),
  "/treffer": listOf(holds("schuetzen")),
  "/fehlanzeige": listOf(sql`(${holds("xylophonquartett")} or ${"xylophonquartett"} <% e.search_text)`),
  "/tippfehler": listOf(sql`(${holds("schuzenbrudershaft")} or ${"schuzenbrudershaft"} <% e.search_text)`),
  "/bereich": listOf(sql`e.fields[1] = 'sport'`),
  "/art": listOf(sql`e.kind = 'municipal'`),
  "/ueberblick": overview,
};

for (const [path, page] of Object.entries(pages)) {
  app.get(path, async (c) => {
    const content = await page();
    return c.html(
      <html lang="de">
        <body>{content}</body>
      </html>,
    );
  });
}

serve({ fetch: app.fetch, port: Number(port), hostname: "127.0.0.1" });
