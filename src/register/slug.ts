// SPDX-License-Identifier: EUPL-1.2
import { slugOf, sortKey } from "#kit/text";

/** What a slug is made of. `within` is the name of the Kreis, for the rare case of two towns with one name. */
export interface Named {
  ags: string;
  name: string;
  within: string | null;
}

/** Words of addresses that are not places: /intern/land is the state unit's workplace. The table has the same list. */
export const reserved: ReadonlySet<string> = new Set(["land", "konto", "team", "betrieb", "neu"]);

/** "Halle (Westf.)" → "Halle": how people say the name. */
export function nameAsSaid(name: string): string {
  return name.replace(/\s*\([^)]*\)/g, "").trim();
}

/** The longer spelling as an address part, when it differs: "halle-westf" leads to "halle". */
export function longSlug(name: string): string | null {
  const long = slugOf(name);
  return long === slugOf(nameAsSaid(name)) ? null : long;
}

/** One address part per body: as short as it can be said, longer only where two would be the same. */
export function uniqueSlugs(bodies: readonly Named[]): Map<string, string> {
  const steps = [
    (body: Named) => slugOf(nameAsSaid(body.name)),
    (body: Named) => slugOf(body.name),
    (body: Named) => slugOf(`${nameAsSaid(body.name)} ${body.within ?? ""}`),
    (body: Named) => slugOf(`${nameAsSaid(body.name)} ${body.ags}`),
  ];
  const slugs = new Map<string, string>();
  let open = [...bodies];
  for (const step of steps) {
    const taken = new Set([...slugs.values(), ...reserved]);
    const wanted = Map.groupBy(open, step);
    for (const [slug, wanting] of wanted) {
      const [only, second] = wanting;
      if (only && !second && !taken.has(slug)) slugs.set(only.ags, slug);
    }
    open = open.filter((body) => !slugs.has(body.ags));
  }
  return slugs;
}

/** German order; Kreise stand under their own name: "Kreis Kleve" under K-l, not K-r; the same for a Landkreis. */
export function bodySortKey(name: string): string {
  return sortKey(`${name.replace(/^(Kreis|Landkreis|Regionalverband) /, "")} ${name}`);
}
