// SPDX-License-Identifier: EUPL-1.2
import { asc, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { newId } from "#kit/db";
import { type World, world } from "#world";
import { paths } from "../paths.ts";
import { importFile } from "../public.ts";
import { entries } from "../tables.ts";
import { addEntry } from "./add.ts";
import { contentFields, contentOf, type EntryContent, emptyContent } from "./content.ts";

const town = "musterstadt";
let w: World;
beforeEach(async () => {
  w = await world();
});

/** Every value said once, with all that a spreadsheet program likes to change. */
const written: EntryContent[] = [
  {
    name: "TuS 08 Altdorf; der »Erste«",
    kind: "association",
    legalForm: "e_v",
    fields: ["sport", "culture"],
    targetGroups: ["children", "older"],
    place: "Altdorf",
    reach: "part",
    street: "Am Bach 1-3",
    postcode: "00110",
    website: "https://www.tus.example/",
    publicContact: "=vorstand@tus.example",
    teamContact: null,
    offers: "Halle | Küche",
    seeks: "-1 Kassenwart",
    note: "@alle: +49 ist die Vorwahl",
    evidence: "'Satzung' von 1908",
    confirmedOn: "2027-03-01",
  },
  { ...emptyContent, name: "Nur ein Name", kind: "initiative" },
  { ...emptyContent, name: "Stadtteiltreff Linde", kind: "place", place: "Linde", reach: "town", fields: ["social"] },
  { ...emptyContent, name: "Löschzug Hofen", kind: "municipal", fields: ["rescue"], targetGroups: ["youth"], confirmedOn: "2026-12-31" },
];

async function contentsOf(slug: string): Promise<EntryContent[]> {
  const { id } = await w.body(slug);
  const found = await w.db.owner((tx) => tx.select().from(entries).where(eq(entries.bodyId, id)).orderBy(asc(entries.name)));
  return found.map((entry) => contentOf(entry));
}

test.each(["csv", "xlsx"] as const)("what was downloaded as %s reads back with every value as it was", async (format) => {
  const { id: bodyId } = await w.body(town);
  await w.as("anna", async (tx, actor) => {
    for (const content of written) await addEntry(tx, { id: newId(w.now), bodyId, content, actor, now: w.now });
  });
  const answer = await w.request("anna", paths[format](town));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const outcome = await importFile({ db: w.db, clock: w.clock }, await w.body("nachbarhausen"), { bytes, fileName: `bestand.${format}` });
  expect(outcome.kind).toBe("read-in");
  expect(await contentsOf("nachbarhausen")).toEqual(await contentsOf(town));
  expect(Object.keys(written[0] ?? {}).sort()).toEqual([...contentFields].sort());
});
