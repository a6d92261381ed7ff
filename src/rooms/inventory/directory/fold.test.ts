// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { rows } from "#kit/db";
import { cleanLine, searchFold } from "#kit/text";
import { type World, world } from "#world";

let w: World;
beforeAll(async () => {
  w = await world();
});

const folded = z.object({ folded: z.string() });
const foldedByDatabase = async (texts: string[]) => {
  const asked = sql`select inventory_public_fold(t.said) as folded from jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb) with ordinality as t(said, at) order by t.at`;
  return (await w.db.owner((tx) => rows(tx, asked, folded))).map((row) => row.folded);
};

/** What names of associations in Germany are written with. Left out: the Greek Σ, which is another small letter at the end of a word. */
const letters = "abcxyzABCXYZäöüßÄÖÜẞéèêëÉÀçÇñóşŞčŠžŁłøåÆœİığЖёйИЩΑά0189 .,-–—&/()'\"„“»«·…!?@+*#_%\u00a0\u00ad";
const names = fc.array(fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 }), { minLength: 50, maxLength: 50 });

test("the database folds names exactly as the search does", async () => {
  await fc.assert(
    fc.asyncProperty(names, async (texts) => {
      const stored = texts.map(cleanLine);
      expect(await foldedByDatabase(stored)).toEqual(stored.map(searchFold));
    }),
    { numRuns: 40 },
  );
});

test.each([
  ["Schützenverein Wöbbel e. V.", "schuetzenverein woebbel e v"],
  ["»Der Tisch« – Straßenküche", "der tisch strassenkueche"],
  ["ÄÖÜ ẞ Société", "aeoeue ss societe"],
])("%s is found as %s", async (said, as) => {
  expect(await foldedByDatabase([said])).toEqual([as]);
});
