// SPDX-License-Identifier: EUPL-1.2
import { mapTiles } from "#register";
import { importBorders } from "../../src/borders/public.ts";
import { mapBorders, mapChoices } from "../../src/borders/tables.ts";
import { squaresFor } from "../../src/borders/testing/map-file.ts";
import { windowFor } from "./accessible-ways.ts";
import { expectGoodEverywhere } from "./everywhere.ts";
import type { Played } from "./stage.ts";

/** The operator chooses borders instead of hexagons; everybody sees them, from the Land to a Kreis; then it is as before. */
export async function showsBorders(played: Played): Promise<void> {
  const { world: w, base } = played;
  const { tiles } = await w.db.owner(mapTiles);
  const places = tiles.map(({ ags, name, slug, kreisSlug }) => ({ ags, name, slug, isInKreis: kreisSlug !== null }));
  const file = { bytes: squaresFor(places), fileName: "grenzen.geojson", source: "© Amt für Beispiele (2027)", asOf: "2027-01-01" };
  await w.db.owner((tx) => importBorders(tx, file, places, w.now));
  const karin = await windowFor(played, "karin");
  await karin.goto(`${base}/betrieb/karte`);
  await karin.getByRole("radio", { name: "Grenzen, Stand 1. Januar 2027" }).check();
  await karin.getByRole("button", { name: "Darstellung wählen" }).click();
  await karin.getByText("Die Karte ist umgestellt.").waitFor();
  await expectGoodEverywhere(karin);
  const citizen = await windowFor(played, "a citizen");
  for (const path of ["/karte", "/karte/kreis-lippe"]) {
    await citizen.goto(base + path);
    await citizen.getByText("Grenzen: © Amt für Beispiele (2027)").waitFor();
    await expectGoodEverywhere(citizen);
  }
  await w.db.owner((tx) => tx.delete(mapChoices));
  await w.db.owner((tx) => tx.delete(mapBorders));
}
