// SPDX-License-Identifier: EUPL-1.2

import { byDigits, partsOf } from "./lookup/digits.ts";
import { type Folded, fold } from "./lookup/fold.ts";
import { better, type Form, match, type Scored, type Why } from "./lookup/match.ts";
import { nameAsSaid } from "./slug.ts";
import type { Body } from "./tables.ts";

export type { Why } from "./lookup/match.ts";

/** What the index knows of a body. */
export type Findable = Pick<Body, "id" | "kind" | "name" | "ags" | "ars" | "slug" | "sortKey">;
export interface Found<B extends Findable = Findable> {
  body: B;
  why: Why;
}
export interface Lookup<B extends Findable = Findable> {
  /** Bodies for what somebody typed: a name, part of it, a misspelling, a former name, a postcode or its beginning, a key. Best first. */
  find(query: string, limit?: number): Found<B>[];
}

interface Entry<B> {
  body: B;
  forms: Form[];
}

/** Builds the index, once per version of the register. Pure: no database, about 2 ms for 430 bodies. */
export function createLookup<B extends Findable>(
  bodies: readonly B[],
  postcodes: readonly { bodyId: string; postcode: string }[],
  oldNames: readonly { bodyId: string; name: string; ags?: string | null }[],
): Lookup<B> {
  const towns = new Set(bodies.filter((body) => body.kind === "municipality").map((body) => fold(body.name).joined));
  const former = Map.groupBy(oldNames, (name) => name.bodyId);
  const entries: Entry<B>[] = bodies.map((body) => ({ body, forms: formsOf(body, former.get(body.id) ?? [], towns) }));
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const byPostcode = postcodes.flatMap(({ bodyId, postcode }) => {
    const body = byId.get(bodyId);
    return body ? [{ body, postcode }] : [];
  });
  const byKey = (key: string) =>
    bodies.filter(
      (body) =>
        body.ags === key ||
        body.ars === key ||
        body.ags === `${key}000` ||
        oldNames.some((name) => name.ags === key && name.bodyId === body.id),
    );
  return {
    find: (query, limit = 10) => {
      const { digits, words } = partsOf(query);
      const named = words === "" ? [] : byName(entries, fold(words));
      const counted = digits === "" ? [] : byDigits(digits, byPostcode, byKey);
      return ranked(both(counted, named))
        .slice(0, limit)
        .map(({ body, why }) => ({ body, why }));
    },
  };
}

/** The one body that is meant, when there is no doubt; guesses ("similar") never count. */
export function theOne<B extends Findable>(results: readonly Found<B>[]): B | null {
  const [first, ...others] = results.filter((result) => result.why !== "similar");
  if (!first) return null;
  const lesser: readonly Why[] = first.why === "name" ? ["part", "old-name"] : first.why === "ags" ? ["name", "part"] : [];
  return others.every((other) => lesser.includes(other.why)) ? first.body : null;
}

function formsOf<B extends Findable>(body: B, former: readonly { name: string }[], towns: ReadonlySet<string>): Form[] {
  const forms: Form[] = [{ kind: "full", ...fold(body.name) }];
  const add = (kind: Form["kind"], name: string) => {
    const folded = fold(name);
    if (folded.joined !== "" && !forms.some((form) => form.joined === folded.joined)) forms.push({ kind, ...folded });
  };
  add("full", nameAsSaid(body.name));
  const withoutKind = body.name.replace(/^(Kreis|Landkreis|Regierungsbezirk|StädteRegion|Regionalverband) /, "");
  // "Kleve" is the town; the Kreis is found as part of its name. "Lippe" is nobody's name but the Kreis's.
  if (withoutKind !== body.name && !towns.has(fold(withoutKind).joined)) add("short", withoutKind);
  if (/^Bad /.test(body.name)) add("short", body.name.slice(4));
  for (const { name } of former) add("former", name);
  return forms;
}

function byName<B extends Findable>(entries: readonly Entry<B>[], query: Folded): Scored<B>[] {
  return entries.flatMap(({ body, forms }) => {
    const best = forms.map((form) => match(query, form)).reduce(better, null);
    return best === null ? [] : [{ body, ...best }];
  });
}

/** Digits and words together: who fits both is meant; when nobody does, everybody who fits one. */
function both<B extends Findable>(counted: Scored<B>[], named: Scored<B>[]): Scored<B>[] {
  const fitting = new Set(named.map((result) => result.body.id));
  const pairs = counted.filter((result) => fitting.has(result.body.id));
  return pairs.length > 0 ? pairs : [...counted, ...named];
}

const kindOrder: Partial<Record<Body["kind"], number>> = { municipality: 0, kreis: 1 };

/** Each body once with its best reason; equals in German order, towns before Kreise. */
function ranked<B extends Findable>(results: readonly Scored<B>[]): Scored<B>[] {
  const order = (body: B) => `${kindOrder[body.kind] ?? 2}${body.sortKey}`;
  const sorted = results.toSorted((one, other) => one.cost - other.cost || (order(one.body) < order(other.body) ? -1 : 1));
  const seen = new Set<string>();
  return sorted.filter(({ body }) => !seen.has(body.id) && seen.add(body.id));
}
