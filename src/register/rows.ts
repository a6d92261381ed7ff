// SPDX-License-Identifier: EUPL-1.2
import { slugOf } from "#kit/text";
import type { RegisterFacts } from "./facts.ts";
import { registerId } from "./ids.ts";
import { bodySortKey, longSlug, uniqueSlugs } from "./slug.ts";
import type { bodies, bodyNames } from "./tables.ts";

export type BodyRow = typeof bodies.$inferInsert;
export type NameRow = typeof bodyNames.$inferInsert;

const idOf = (ags: string | null) => (ags === null ? null : registerId(ags));

/** The rows of `bodies` that the files describe, parents first, because the database checks the reference. */
export function bodyRows(land: string, facts: RegisterFacts): BodyRow[] {
  const names = new Map(facts.bodies.map((fact) => [fact.ags, fact.name]));
  const slugs = uniqueSlugs(facts.bodies.map((fact) => ({ ...fact, within: names.get(fact.parent_ags ?? "") ?? null })));
  const byDepth = facts.bodies.toSorted((one, other) => one.ags.length - other.ags.length);
  return byDepth.map((fact) => ({
    id: registerId(fact.ags),
    kind: fact.kind,
    land,
    ags: fact.ags,
    ars: fact.ars,
    name: fact.name,
    officialName: fact.official_name,
    designation: fact.designation,
    status: fact.status,
    slug: slugs.get(fact.ags) ?? fact.ags,
    parentId: idOf(fact.parent_ags),
    regierungsbezirkId: fact.kind === "regierungsbezirk" ? null : idOf(fact.regierungsbezirk),
    population: fact.population,
    populationOn: fact.population_on,
    lon: fact.lon,
    lat: fact.lat,
    areaKm2: fact.area_km2,
    urbanisation: fact.urbanisation,
    website: fact.domain,
    example: fact.example,
    sortKey: bodySortKey(fact.name),
    validTo: null,
  }));
}

/** Former names from the files, and the longer spelling of names whose address is the short one ("halle-westf"). */
export function nameRows(facts: RegisterFacts): NameRow[] {
  const former = facts.formerNames.map((fact) => ({
    bodyId: registerId(fact.ags),
    name: fact.former_name,
    slug: slugOf(fact.former_name),
    ags: fact.former_ags,
    validTo: fact.valid_to,
  }));
  const longer = facts.bodies.flatMap((fact) => {
    const slug = longSlug(fact.name);
    return slug === null ? [] : [{ bodyId: registerId(fact.ags), name: fact.name, slug, ags: null, validTo: null }];
  });
  return [...former, ...longer];
}
