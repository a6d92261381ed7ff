// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { projectPath } from "#kit/place";
import { factRows } from "./fact-rows.ts";
import { landOf } from "./laender.ts";
import { degreesOfUrbanisation, designations } from "./tables.ts";

const orNull = <S extends z.ZodType>(shape: S) => z.preprocess((value) => (value === "" ? null : value), shape.nullable());
const day = z.iso.date();
const ags = z.string().regex(/^(\d{2}|\d{3}|\d{5}|\d{8})$/);

/** How a municipality stands to its Kreis; only the first and the last are known everywhere. */
export const statuses = [
  "kreisfrei",
  "regionsangehoerig_wie_kreisfrei",
  "grosse_kreisangehoerige_stadt",
  "mittlere_kreisangehoerige_stadt",
  "kreisangehoerig",
] as const;

/** A line of the bodies file. Units: persons, km², degrees. */
const bodyFact = z.object({
  kind: z.enum(["land", "regierungsbezirk", "kreis", "municipality"]),
  ags,
  ars: orNull(z.string().regex(/^\d{12}$/)),
  name: z.string().min(1),
  official_name: z.string().min(1),
  designation: orNull(z.enum(designations)),
  status: orNull(z.enum(statuses)),
  parent_ags: orNull(ags),
  regierungsbezirk: orNull(ags),
  population: orNull(z.coerce.number().int().min(0)),
  population_on: orNull(day),
  area_km2: orNull(z.coerce.number().positive()),
  lon: orNull(z.coerce.number()),
  lat: orNull(z.coerce.number()),
  urbanisation: orNull(z.enum(degreesOfUrbanisation)),
  domain: orNull(z.string().regex(/^[a-z0-9.-]+\.[a-z]+$/)),
});
const postcodeFact = z.object({ postcode: z.string().regex(/^\d{5}$/), ags });
const formerNameFact = z.object({ ags, former_name: z.string().min(1), former_ags: orNull(ags), valid_to: orNull(day) });

export type BodyFact = z.infer<typeof bodyFact>;
export type PostcodeFact = z.infer<typeof postcodeFact>;
export type FormerNameFact = z.infer<typeof formerNameFact>;

/** Everything the files say about a Land. */
export interface RegisterFacts {
  bodies: (BodyFact & { example: boolean })[];
  postcodes: PostcodeFact[];
  formerNames: FormerNameFact[];
}

/** The files of a Land, read but not parsed yet: parsing takes longer than finding that nothing changed. */
export interface FactFiles {
  /** Over every file that was read. */
  sha256: string;
  facts(): RegisterFacts;
}

/** Changes when the loader makes other rows from the same files; part of the checksum, so that everybody loads again. */
const loaderVersion = "2";

/** The names of a Land's files; only the first has to be there. */
export function fileNames(land: string) {
  const { prefix } = landOf(land);
  return { bodies: `${prefix}-bodies.csv`, postcodes: `${prefix}-postcodes.csv`, formerNames: `${prefix}-former-names.csv` };
}

/** Reads the register's files of a Land, given by its key of two digits, with the invented places when asked. */
export async function readFactFiles(land: string, example: boolean): Promise<FactFiles> {
  const names = fileNames(land);
  const exampleNames = example ? ["example-bodies.csv", "example-postcodes.csv"] : [];
  const texts = await Promise.all([...Object.values(names), ...exampleNames].map(textOf));
  const [bodies = "", postcodes = "", formerNames = "", exampleBodies = "", examplePostcodes = ""] = texts;
  if (bodies === "")
    throw new Error(`There are no facts of ${landOf(land).name}: data/register/${names.bodies} is missing; bin/import-register writes it.`);
  const hash = createHash("sha256").update(`${loaderVersion}\n`);
  for (const text of texts) hash.update(text);
  return {
    sha256: hash.digest("hex"),
    facts: () => ({
      bodies: [
        ...factRows(bodies, bodyFact, names.bodies).map((fact) => ({ ...fact, example: false })),
        ...factRows(exampleBodies, bodyFact, "example-bodies.csv").map((fact) => invented(fact, land)),
      ],
      postcodes: [
        ...factRows(postcodes, postcodeFact, names.postcodes),
        ...factRows(examplePostcodes, postcodeFact, "example-postcodes.csv"),
      ],
      formerNames: factRows(formerNames, formerNameFact, names.formerNames),
    }),
  };
}

/** The invented Kreis lies in whatever Land this is. */
function invented(fact: BodyFact, land: string) {
  return { ...fact, parent_ags: fact.kind === "kreis" ? land : fact.parent_ags, example: true };
}

/** A file of the register; "" when there is none. */
async function textOf(name: string): Promise<string> {
  const path = projectPath("data", "register", name);
  return existsSync(path) ? readFile(path, "utf8") : "";
}
