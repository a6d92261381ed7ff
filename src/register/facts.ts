// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { projectPath } from "#kit/place";
import { designations } from "./tables.ts";

const orNull = <S extends z.ZodType>(shape: S) => z.preprocess((value) => (value === "" ? null : value), shape.nullable());
const day = z.iso.date();
const ags = z.string().regex(/^(\d{2}|\d{3}|\d{5}|\d{8})$/);

/** How a municipality stands to its Kreis (Nordrhein-Westfalen). */
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
  lon: orNull(z.coerce.number()),
  lat: orNull(z.coerce.number()),
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
const loaderVersion = "1";

/** File names of a Land, by its key. */
const filesOf = { "05": "nrw" } as const;
export type LandKey = keyof typeof filesOf;

/** Reads the register's files of a Land, with the invented places when asked. */
export async function readFactFiles(land: LandKey, example: boolean): Promise<FactFiles> {
  const prefix = filesOf[land];
  const names = [`${prefix}-bodies.csv`, `${prefix}-postcodes.csv`, `${prefix}-former-names.csv`];
  const exampleNames = example ? ["example-bodies.csv", "example-postcodes.csv"] : [];
  const texts = await Promise.all([...names, ...exampleNames].map((name) => readFile(projectPath("data", "register", name), "utf8")));
  const hash = createHash("sha256").update(`${loaderVersion}\n`);
  for (const text of texts) hash.update(text);
  const [bodies = "", postcodes = "", formerNames = "", exampleBodies = "", examplePostcodes = ""] = texts;
  return {
    sha256: hash.digest("hex"),
    facts: () => ({
      bodies: [
        ...parseFacts(bodies, bodyFact, "bodies").map((fact) => ({ ...fact, example: false })),
        ...parseFacts(exampleBodies, bodyFact, "example bodies").map((fact) => ({ ...fact, example: true })),
      ],
      postcodes: [...parseFacts(postcodes, postcodeFact, "postcodes"), ...parseFacts(examplePostcodes, postcodeFact, "example postcodes")],
      formerNames: parseFacts(formerNames, formerNameFact, "former names"),
    }),
  };
}

/** Parses a facts file: lines that start with # say where it comes from. A faulty line stops the load and is named. */
function parseFacts<S extends z.ZodType>(text: string, shape: S, file: string): z.infer<S>[] {
  const lines = text.split("\n").filter((line) => !line.startsWith("#"));
  const rows: unknown[] = parse(lines.join("\n"), { columns: true, skip_empty_lines: true });
  return rows.map((row, index) => {
    const parsed = shape.safeParse(row);
    if (!parsed.success) throw new Error(`data/register, ${file}, entry ${index + 1}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}
