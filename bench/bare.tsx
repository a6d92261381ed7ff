// SPDX-License-Identifier: EUPL-1.2
// The bare baseline: the same 50 rows of the same table from the same database, with nothing around them: no session, no
// permission, no search, no counts, no layout.
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import postgres from "postgres";

const [url = "", port = "0", slug = ""] = process.argv.slice(2);
const sql = postgres(url, { max: 10 });

const app = new Hono().get("/", async (c) => {
  const rows = await sql`select e.code, e.name, e.kind, e.fields, e.place from inventory_entries e join bodies b on b.id = e.body_id
    where b.slug = ${slug} and e.removed_at is null order by e.sort_key, e.id limit 50`;
  return c.html(
    <html lang="de">
      <body>
        <table class="kern-table">
          <tbody>
            {rows.map((row) => (
              <tr class="kern-table__row">
                <th class="kern-table__header" scope="row">
                  <div class="kern-form-check">
                    <input
                      class="kern-form-check__checkbox"
                      type="checkbox"
                      name="codes"
                      value={row.code}
                      aria-label={`Auswählen: ${row.name}`}
                    />
                    <a href={`/intern/${slug}/bestand/eintraege/${row.code}`}>{row.name}</a>
                  </div>
                </th>
                <td class="kern-table__cell" data-label="Bereich">
                  {row.fields.join(" · ")}
                </td>
                <td class="kern-table__cell" data-label="Ortsteil">
                  {row.place}
                </td>
                <td class="kern-table__cell" data-label="Art">
                  {row.kind}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </body>
    </html>,
  );
});

serve({ fetch: app.fetch, port: Number(port), hostname: "127.0.0.1" });
