// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, or } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { cleanLine, slugOf } from "#kit/text";
import { bodies } from "../tables.ts";

export type NamedPlace = { kind: "found"; id: string; name: string } | { kind: "unknown"; said: string };

/** The municipalities of a Land somebody named, also such that ended; the one that goes on first where two have had the name. */
export async function placesNamed(tx: Tx, land: string, said: readonly string[]): Promise<NamedPlace[]> {
  const lines = said.map(cleanLine).filter((line) => line !== "");
  if (lines.length === 0) return [];
  const known = await tx
    .select({ id: bodies.id, name: bodies.name, slug: bodies.slug, validTo: bodies.validTo })
    .from(bodies)
    .where(
      and(eq(bodies.kind, "municipality"), eq(bodies.land, land), or(inArray(bodies.slug, lines.map(slugOf)), inArray(bodies.name, lines))),
    );
  return lines.map((line): NamedPlace => {
    const fitting = known.filter(({ name, slug }) => slug === slugOf(line) || name === line);
    const place = fitting.find(({ validTo }) => validTo === null) ?? fitting[0];
    return place ? { kind: "found", id: place.id, name: place.name } : { kind: "unknown", said: line };
  });
}
