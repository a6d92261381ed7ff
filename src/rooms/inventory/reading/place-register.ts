// SPDX-License-Identifier: EUPL-1.2
import { and, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { searchFold } from "#kit/text";
import { type Body, bodies, bodyPostcodes } from "#register";
import { knownPlaces } from "../entries/places.ts";
import type { KnownBody, ListContext, PlaceRegister } from "../understanding/index.ts";

/** What understanding a list needs to know of the world: the body it is read for, its Ortsteile, and all other bodies. */
export async function listContext(tx: Tx, body: Body): Promise<Pick<ListContext, "register"> & { body: KnownBody }> {
  const found = await tx
    .select({ id: bodies.id, name: bodies.name, ags: bodies.ags })
    .from(bodies)
    .where(and(isNull(bodies.validTo), inArray(bodies.kind, ["municipality", "kreis"])));
  const postcodes = Map.groupBy(await tx.select().from(bodyPostcodes), (row) => row.bodyId);
  const known = found.map(({ id, name, ags }) => ({
    name,
    ags: ags ?? "",
    postcodes: (postcodes.get(id) ?? []).map((row) => row.postcode),
  }));
  const places = await knownPlaces(tx, body.id);
  const own = known.find((one) => one.ags === body.ags) ?? { name: body.name, ags: body.ags ?? "", postcodes: [] };
  return { body: places.length > 0 ? { ...own, places } : own, register: registerOf(known) };
}

/** The bodies by key, name and postcode. A name said without its addition counts too: "Halle" for "Halle (Westf.)". */
export function registerOf(known: readonly KnownBody[]): PlaceRegister {
  const byAgs = new Map(known.map((body) => [body.ags, body]));
  const names = known.flatMap((body) =>
    [...new Set([searchFold(body.name), searchFold(body.name.replace(/\s*\([^)]*\)/g, ""))])].map((name) => ({ name, body })),
  );
  const byName = Map.groupBy(names, ({ name }) => name);
  const byPostcode = Map.groupBy(
    known.flatMap((body) => body.postcodes.map((postcode) => ({ postcode, body }))),
    ({ postcode }) => postcode,
  );
  return {
    byAgs: (ags) => byAgs.get(ags),
    byName: (name) => (byName.get(searchFold(name)) ?? []).map(({ body }) => body),
    byPostcode: (postcode) => (byPostcode.get(postcode) ?? []).map(({ body }) => body),
  };
}
