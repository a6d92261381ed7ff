// SPDX-License-Identifier: EUPL-1.2
import { inArray, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "#kit/db";
import { createLookup, type Lookup } from "../lookup.ts";
import { bodies, bodyNames, bodyPostcodes, registerVersions } from "../tables.ts";
import { currentBodies, type ListedBody } from "./find.ts";
import { placesToday } from "./version.ts";

/** The index made last; built anew when the register's files change or a place ends. */
let kept: { version: string; lookup: Lookup<ListedBody> } | undefined;

/** The place a place went into, or itself. */
const nowPartOf = (bodyId: AnyPgColumn) => sql<string>`fokus_successor(${bodyId})`;

/** The index over municipalities and Kreise, ready to ask. */
export async function lookupFor(tx: Tx): Promise<Lookup<ListedBody>> {
  const versions = await tx
    .select({ sha256: registerVersions.sha256, places: placesToday })
    .from(registerVersions)
    .orderBy(registerVersions.land);
  const version = versions.map(({ sha256, places }) => `${sha256} ${places}`).join();
  if (kept && version !== "" && kept.version === version) return kept.lookup;
  const { bodyId: ofPostcode, postcode } = bodyPostcodes;
  const { bodyId: ofName, name, ags } = bodyNames;
  const lookup = createLookup(
    await currentBodies(tx, inArray(bodies.kind, ["municipality", "kreis"])),
    await tx.select({ bodyId: nowPartOf(ofPostcode), postcode }).from(bodyPostcodes),
    await tx.select({ bodyId: nowPartOf(ofName), name, ags }).from(bodyNames),
  );
  kept = { version, lookup };
  return lookup;
}
