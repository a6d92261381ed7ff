// SPDX-License-Identifier: EUPL-1.2
// The bare baseline: the same 50 rows from the same database, in a table, with nothing around it.
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import postgres from "postgres";

const [url = "", port = "0", slug = ""] = process.argv.slice(2);
const sql = postgres(url, { max: 10 });

const app = new Hono().get("/", async (c) => {
  const rows = await sql`select e.id, e.name, e.kind, e.fields, e.place from inventory_entries e join bodies b on b.id = e.body_id
    where b.slug = ${slug} and e.removed_at is null order by e.sort_key, e.id limit 50`;
  return c.html(
    <html lang="de">
      <body>
        <table>
          {rows.map((row) => (
            <tr>
              <td>{row.name}</td>
              <td>{row.kind}</td>
              <td>{row.fields.join(", ")}</td>
              <td>{row.place}</td>
            </tr>
          ))}
        </table>
      </body>
    </html>,
  );
});

serve({ fetch: app.fetch, port: Number(port), hostname: "127.0.0.1" });
