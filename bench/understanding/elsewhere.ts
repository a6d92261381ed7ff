// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { FieldId } from "../../src/rooms/inventory/understanding/index.ts";
import { decide } from "./measure.ts";

/** Organisations of a city, and the fields that the city's own categories for them stand for. */
export type Elsewhere = { title: string; organisations: ReadonlyMap<string, ReadonlySet<FieldId>> };

export type Agreement = { organisations: number; decided: number; agreeing: number };

/** Categories of the volunteer offers of Essen. What is about how, not about what, stands for nothing. */
const essen: Readonly<Record<string, readonly FieldId[]>> = {
  "Kinder und Jugend": ["youth_education", "school", "social"],
  "Beratung, Begleitung & Patenschaften": ["social"],
  "Bildung & Lernen": ["youth_education", "school"],
  "Freizeit und Sport": ["sport", "leisure"],
  "Vielfalt und Zusammenleben": ["social"],
  "Soziales & Armut": ["social"],
  "Kultur und Kreatives": ["culture"],
  "Leben im Alter": ["social"],
  "Gesundheit, Wohlbefinden & Hospiz": ["health"],
  "Natur, Tiere & Umwelt": ["environment"],
  "Menschen mit Behinderungen": ["social"],
  "Rettungswesen und Katastrophenschutz": ["rescue"],
  "Junges Engagement": ["youth_education"],
  "Engagement an Schulen": ["school"],
};

/** Policy fields of the grants of Berlin. The youth department also pays for day care, the one for women for counselling. */
const berlin: Readonly<Record<string, readonly FieldId[]>> = {
  Sport: ["sport"],
  Kultur: ["culture"],
  Denkmalschutz: ["culture"],
  Jugend: ["youth_education", "school"],
  Bildung: ["youth_education", "school"],
  Soziales: ["social"],
  Integration: ["social"],
  Familie: ["social"],
  Frauen: ["social", "politics"],
  Gleichstellung: ["social", "politics"],
  Antidiskriminierung: ["social", "politics"],
  Gesundheit: ["health"],
  Pflege: ["health", "social"],
  Umwelt: ["environment"],
  Tierschutz: ["environment"],
  Wirtschaft: ["profession"],
  Europa: ["politics"],
  "Bürgerschaftliches Engagement, Bürgerbeteiligung": ["other", "politics"],
  "Kirchen, Religions-, Weltanschauungsgemeinschaften": ["religion"],
  Justiz: ["justice"],
  "Sicherheit, Ordnung": ["rescue", "justice"],
};

const offers = z.array(z.object({ org: z.string(), categories: z.array(z.string()) }));
const grants = z.array(z.object({ organisation: z.string(), policy_fields: z.string() }));

/** Those who offer something to volunteers in Essen, with the categories of all their offers. */
export async function readEssen(folder: string): Promise<Elsewhere> {
  const read = offers.parse(JSON.parse(await readFile(join(folder, "offers", "essen-freinet-offers-redacted.json"), "utf8")));
  const named = read.flatMap(({ org, categories }) => categories.map((category) => [org, essen[category] ?? []] as const));
  return { title: "Essen: organisations with offers for volunteers", organisations: fieldsByName(named) };
}

/** Those who were given grants by Berlin, with the policy fields of all their grants. */
export async function readBerlin(folder: string): Promise<Elsewhere> {
  const text = await readFile(join(folder, "associations", "berlin-grant-recipients-organisations.csv"), "utf8");
  const read = grants.parse(parse(text, { columns: true, relaxQuotes: true }));
  const named = read.flatMap(({ organisation, policy_fields }) =>
    policy_fields.split("|").map((field) => [organisation, berlin[field] ?? []] as const),
  );
  return { title: "Berlin: organisations with grants", organisations: fieldsByName(named) };
}

function fieldsByName(named: readonly (readonly [string, readonly FieldId[]])[]): Map<string, Set<FieldId>> {
  const fields = new Map<string, Set<FieldId>>();
  for (const [name, found] of named) if (found.length > 0) fields.set(name, new Set([...(fields.get(name) ?? []), ...found]));
  return fields;
}

/** How often the field we decide for by the name alone is among those the city's categories stand for. */
export function agreement({ organisations }: Elsewhere): Agreement {
  const names = [...organisations.keys()];
  const decided = [...decide(names)].flatMap(([index, field]) => (field ? [{ name: names[index] ?? "", field }] : []));
  const agreeing = decided.filter(({ name, field }) => organisations.get(name)?.has(field));
  return { organisations: names.length, decided: decided.length, agreeing: agreeing.length };
}
