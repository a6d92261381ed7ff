// SPDX-License-Identifier: EUPL-1.2
import { searchFold } from "#kit/text";
import type { KnownBody, PlaceRegister } from "../understanding/index.ts";

/** Bodies by key, name and postcode. A name said without its addition counts too: "Halle" for "Halle (Westf.)". */
export function registerOf(known: readonly KnownBody[]): PlaceRegister {
  const byAgs = new Map(known.map((body) => [body.ags, body]));
  const names = known.flatMap((body) => namesOf(body).map((name) => ({ name, body })));
  const byName = Map.groupBy(names, ({ name }) => name);
  const postcodes = known.flatMap((body) => body.postcodes.map((postcode) => ({ postcode, body })));
  const byPostcode = Map.groupBy(postcodes, ({ postcode }) => postcode);
  return {
    byAgs: (ags) => byAgs.get(ags),
    byName: (name) => (byName.get(searchFold(name)) ?? []).map(({ body }) => body),
    byPostcode: (postcode) => (byPostcode.get(postcode) ?? []).map(({ body }) => body),
  };
}

function namesOf(body: KnownBody): string[] {
  return [...new Set([searchFold(body.name), searchFold(body.name.replace(/\s*\([^)]*\)/g, ""))])];
}
