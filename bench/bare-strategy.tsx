// SPDX-License-Identifier: EUPL-1.2
// The bare baseline of a strategy: the same goals, signs and measures with their costs in plain SQL as owner, printed and nothing else.
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import postgres from "postgres";

const [url = "", port = "0", slug = ""] = process.argv.slice(2);
const sql = postgres(url, { max: 10 });
const [strategy] = await sql`select s.id from strategies s join bodies b on b.id = s.body_id where b.slug = ${slug}`;
const id = strategy?.id as string;

const app = new Hono().get("/", async (c) => {
  const [goals, signs, measures, costs] = await Promise.all([
    sql`select id, title, description from strategy_goals where strategy_id = ${id} and removed_at is null order by position`,
    sql`select s.goal_id, s.name, s.unit, s.baseline, s.target, s.target_year from strategy_signs s join strategy_goals g on g.id = s.goal_id
      where g.strategy_id = ${id} and s.removed_at is null`,
    sql`select id, goal_id, number, title, caretaker, starts_year, money_certainty from strategy_measures
      where strategy_id = ${id} and removed_at is null order by position`,
    sql`select k.measure_id, k.year, k.amount_cents from strategy_measure_costs k join strategy_measures m on m.id = k.measure_id
      where m.strategy_id = ${id}`,
  ]);
  return c.html(
    <html lang="de">
      <body>
        {goals.map((goal) => (
          <section>
            <h2>{goal.title}</h2>
            <p>{goal.description}</p>
            <ul>
              {measures
                .filter((measure) => measure.goal_id === goal.id)
                .map((measure) => (
                  <li>
                    <a href={`/massnahmen/${measure.id}`}>
                      {measure.number} {measure.title}
                    </a>{" "}
                    {measure.caretaker} {measure.starts_year} {measure.money_certainty}
                    {costs
                      .filter((cost) => cost.measure_id === measure.id)
                      .map((cost) => (
                        <span>
                          {cost.year}: {cost.amount_cents / 100} €
                        </span>
                      ))}
                  </li>
                ))}
            </ul>
            {signs
              .filter((sign) => sign.goal_id === goal.id)
              .map((sign) => (
                <p>
                  {sign.name} {sign.baseline} {sign.unit} {sign.target} {sign.target_year}
                </p>
              ))}
          </section>
        ))}
      </body>
    </html>,
  );
});

serve({ fetch: app.fetch, port: Number(port), hostname: "127.0.0.1" });
