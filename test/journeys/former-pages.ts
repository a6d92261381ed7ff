// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { newId, run } from "#kit/db";
import { windowFor } from "./accessible-ways.ts";
import { expectGoodEverywhere } from "./everywhere.ts";
import type { Played } from "./stage.ts";

const at = "/intern/musterstadt/strategie/frueher/fabelrade";

/** Fabelrade went into Musterstadt: what its successor's people see of its editions, and the forms about them. */
export async function lookAtEditionsOfAFormerPlace(set: Played): Promise<void> {
  const { world: w } = set;
  const [land, into, former, id] = [await w.body("land"), await w.body("musterstadt"), await w.body("fabelrade"), newId(w.now)];
  const now = w.now.toISOString();
  await w.db.owner(async (tx) => {
    await run(
      tx,
      sql`insert into mergers (id, land_id, into_id, takes_effect_on, legal_act, prepared_at, confirmed_at, begun_at, finished_at)
          values (${id}, ${land.id}, ${into.id}, '2027-03-12', 'Beispielgesetz', ${now}, ${now}, ${now}, ${now})`,
    );
    await run(tx, sql`insert into merger_bodies (merger_id, body_id) values (${id}, ${former.id})`);
  });
  const anna = await windowFor(set, "anna");
  await anna.goto(at);
  await expectGoodEverywhere(anna);
  await anna.getByRole("link", { name: "Stelle schwärzen in Fassung 1" }).click();
  await expectGoodEverywhere(anna);
  await anna.getByRole("textbox", { name: "Welche Wörter sollen weg?" }).fill("Miteinander");
  await anna.getByRole("button", { name: "Stellen suchen" }).click();
  await expectGoodEverywhere(anna);
  await anna.goto(`${at}/zurueckziehen/1`);
  await expectGoodEverywhere(anna);
  await w.db.owner(async (tx) => {
    await run(tx, sql`delete from merger_bodies where merger_id = ${id}`);
    await run(tx, sql`delete from mergers where id = ${id}`);
  });
}
