// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { rows, run } from "#kit/db";
import { type Person, type World, world } from "#world";
import { removeThing } from "../draft/remove.ts";
import { strategyPaths as paths } from "../paths.ts";
import { strategyMeasures } from "../tables.ts";
import { does, smallStrategy } from "../test-draft.ts";
import { digestOf } from "./code.ts";
import { endReading } from "./make.ts";
import { enterAsGuest } from "./open.ts";
import { comments, linkOf } from "./test-readers.ts";

const town = "musterstadt";
const canary = "KANARIENVOGEL";

let w: World;
let ids: Awaited<ReturnType<typeof smallStrategy>>;
beforeEach(async () => {
  w = await world();
  ids = await smallStrategy(w, "anna");
  await w.db.owner((tx) => tx.update(strategyMeasures).set({ nextStep: canary }));
});

const page = async (person: Person, path: string) => (await w.request(person, path)).text();

describe("what the database gives, whatever the program asks", () => {
  const counted = z.object({ count: z.number() });
  const tables = ["strategies", "strategy_goals", "shared.strategy_measures", "strategy_measure_costs", "strategy_comments"];
  const seenBy = (person: Person, digest: string, table: string) =>
    w.reads(person, async (tx) => {
      await enterAsGuest(tx, digest);
      return (await rows(tx, sql.raw(`select count(*)::int as count from ${table}`), counted))[0]?.count;
    });

  test("with the code the one draft; without, with a wrong or an ended one nothing; of another town nothing ever", async () => {
    await smallStrategy(w, "bert");
    const { id, code } = await linkOf(w, "anna");
    await comments(w, code, { kind: "goal", id: ids.goalId }, "Gut so.");
    const digest = digestOf(w.app.seals, code);
    for (const table of tables) {
      expect(await seenBy("nobody", digest, table), table).toBe(1);
      for (const wrong of ["", code, `${digest}x`]) expect(await seenBy("nobody", wrong, table), table).toBe(0);
    }
    for (const table of ["strategy_papers", "strategy_measures", "strategy_principle_answers", "strategy_readings", "strategy_decisions"])
      expect(await seenBy("nobody", digest, table === "strategy_measures" ? "public.strategy_measures" : table), table).toBe(0);
    await does(w, "anna", (tx, act) => endReading(tx, act, id));
    for (const table of tables) expect(await seenBy("nobody", digest, table), table).toBe(0);
  });

  test("what is removed or for the team is in no row a reader gets, and she changes nothing", async () => {
    const { code } = await linkOf(w, "anna");
    const digest = digestOf(w.app.seals, code);
    const measures = () =>
      w.reads("nobody", async (tx) => {
        await enterAsGuest(tx, digest);
        return rows(tx, sql`select to_jsonb(m)::text as text from strategy_measures m`, z.object({ text: z.string() }));
      });
    const [row] = await measures();
    expect(row?.text).toContain("Vereinstreff");
    expect(row?.text).not.toContain(canary);
    for (const statement of ["update public.strategies set title = 'Fremd'", "update strategy_goals set title = 'Fremd'"])
      await w.as("nobody", async (tx) => {
        await enterAsGuest(tx, digest);
        await run(tx, sql.raw(statement));
      });
    await does(w, "anna", (tx, act) => removeThing(tx, act, "measure", ids.measureId));
    expect(await measures()).toEqual([]);
    expect(await page("anna", paths.overview(town))).not.toContain("Fremd");
  });

  test("the digest of a code can be read by nobody", async () => {
    await linkOf(w, "anna");
    const attempt = w.reads("anna", (tx) => rows(tx, sql`select code_digest from strategy_readings`, z.unknown()));
    await expect(attempt).rejects.toMatchObject({ cause: { message: /permission denied/ } });
  });

  test("measures to readers have every column the table has, so that each new one is decided about", async () => {
    const columnsOf = (schema: string) =>
      w.db.owner((tx) =>
        rows(
          tx,
          sql`select column_name as name from information_schema.columns where table_schema = ${schema} and table_name = 'strategy_measures' order by 1`,
          z.object({ name: z.string() }),
        ),
      );
    expect(await columnsOf("shared"), "ask fokus_share_measures() again in the migration that adds the column").toEqual(
      await columnsOf("public"),
    );
  });
});
