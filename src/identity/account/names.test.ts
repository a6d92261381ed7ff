// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { newId, rows, run } from "#kit/db";
import { type World, world } from "#world";
import { addRow, columnsOf } from "../../privacy/testing/rows.ts";
import { rename } from "./rename.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const said = z.object({ name: z.string() });

test("a new name goes where a copy of it stands: looks at shared drafts, and comments with the body behind the name", async () => {
  const columns = await columnsOf(w);
  const bodyId = (await w.body("fabelrade")).id;
  const dora = await w.actor("dora");
  const personId = dora.id ?? "";
  await addRow(w, columns, "strategy_share_looks", { person_id: personId, person_name: dora.name }, bodyId);
  for (const by of [dora.name, `${dora.name}, Kreis Musterland`, "Jemand anderes"])
    await addRow(w, columns, "strategy_comments", { written_by: personId, said_by: by, id: newId(w.now) }, bodyId);
  await w.as("dora", (tx) => rename(tx, { personId, name: "Dora Neuname", now: w.now }));
  const names = await w.db.owner((tx) =>
    rows(tx, sql`select person_name as name from strategy_share_looks union all select said_by from strategy_comments order by 1`, said),
  );
  expect(names.map(({ name }) => name)).toEqual(
    ["Dora Neuname", "Dora Neuname", "Dora Neuname, Kreis Musterland", "Jemand anderes"].sort(),
  );
  await w.db.owner((tx) => run(tx, sql`update people set name = ${dora.name} where id = ${personId}`));
});
