// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { z } from "zod";
import { langOf, language } from "#kit/language";
import { projectPath } from "#kit/place";
import { factRows } from "./fact-rows.ts";

const fact = z.object({
  key: z.string().regex(/^\d{2}$/),
  name: z.string().min(1),
  prefix: z.string().regex(/^[a-z]{2,3}$/),
  within_de: z.string().min(1),
  within_en: z.string().min(1),
});

/** A Land: its official key, and how the names of its files begin. */
export type LandFact = z.infer<typeof fact>;

let laender: readonly LandFact[] | undefined;

/** All sixteen, by key. */
export function everyLand(): readonly LandFact[] {
  laender ??= factRows(readFileSync(projectPath("data", "register", "laender.csv"), "utf8"), fact, "laender.csv");
  return laender;
}

/** The Land with this key of two digits. */
export function landOf(key: string): LandFact {
  const land = everyLand().find((one) => one.key === key);
  if (!land) throw new RangeError(`There is no Land with the key ${key}.`);
  return land;
}

/** "in Nordrhein-Westfalen", "im Saarland", in the language of the page. */
export function withinLand(key: string): string {
  return landOf(key)[`within_${langOf(language())}`];
}
