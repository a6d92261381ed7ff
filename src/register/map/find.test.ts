// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { run } from "#kit/db";
import { world } from "#world";
import { isOnMap, mapTiles } from "./find.ts";

/** The next one to set the stage gets back the Land all others play in. */
afterAll(() => world());

test("where a Land has no Regierungsbezirke its Kreise are the parts of the map, and no municipality is missing", async () => {
  const w = await world();
  await w.db.owner(async (tx) => {
    await run(tx, sql`update bodies set regierungsbezirk_id = null`);
    await run(tx, sql`update register_versions set sha256 = repeat('0', 64)`);
    const { tiles } = await mapTiles(tx);
    expect(tiles).toHaveLength(396);
    const partOf = (slug: string) => tiles.find((tile) => tile.slug === slug)?.bezirkSlug;
    expect([partOf("detmold"), partOf("koeln")]).toEqual(["kreis-lippe", "koeln"]);
    expect([await isOnMap(tx, "kreis-lippe"), await isOnMap(tx, "regierungsbezirk-detmold")]).toEqual([true, false]);
  });
});
