// SPDX-License-Identifier: EUPL-1.2
import { inArray } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { createLookup, type Lookup } from "../lookup.ts";
import { bodies, bodyNames, bodyPostcodes, registerVersions } from "../tables.ts";
import { currentBodies, type ListedBody } from "./find.ts";

/** The index of the version loaded last; built anew when the register's files change. */
let kept: { version: string; lookup: Lookup<ListedBody> } | undefined;

/** The index over municipalities and Kreise, ready to ask. */
export async function lookupFor(tx: Tx): Promise<Lookup<ListedBody>> {
  const versions = await tx.select({ sha256: registerVersions.sha256 }).from(registerVersions).orderBy(registerVersions.land);
  const version = versions.map((row) => row.sha256).join();
  if (kept && version !== "" && kept.version === version) return kept.lookup;
  const lookup = createLookup(
    await currentBodies(tx, inArray(bodies.kind, ["municipality", "kreis"])),
    await tx.select().from(bodyPostcodes),
    await tx.select().from(bodyNames),
  );
  kept = { version, lookup };
  return lookup;
}
