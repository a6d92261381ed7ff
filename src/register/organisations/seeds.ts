// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { bodyBySlug, landBody } from "../bodies/find.ts";
import { registerId } from "../ids.ts";
import { bodySortKey } from "../slug.ts";
import { type BodyKind, bodies } from "../tables.ts";

/** Invented bodies of example mode that are no places: they stand below the place or the Land they belong to. */
const examples: readonly { kind: BodyKind; slug: string; name: string; below: string; website: string }[] = [
  {
    kind: "ministry",
    slug: "beispielministerium",
    name: "Beispielministerium",
    below: "land",
    website: "beispielministerium.example",
  },
  {
    kind: "agency",
    slug: "freiwilligenagentur-musterland",
    name: "Freiwilligenagentur Musterland",
    below: "kreis-musterland",
    website: "freiwillige-musterland.example",
  },
  { kind: "organisation", slug: "tus-08-altdorf", name: "TuS 08 Altdorf", below: "musterstadt", website: "tus08-altdorf.example" },
  { kind: "company", slug: "musterbau", name: "Musterbau", below: "musterstadt", website: "musterbau.example" },
];

/** Writes the invented bodies, as owner. What is there already stays. */
export async function seedOrganisations(tx: Tx): Promise<void> {
  for (const { below, ...example } of examples) {
    const [known] = await tx.select({ id: bodies.id }).from(bodies).where(eq(bodies.slug, example.slug));
    const parent = await (below === "land" ? landBody(tx) : bodyBySlug(tx, below));
    if (known || !parent) continue;
    await tx.insert(bodies).values({
      ...example,
      id: registerId(`example/${example.slug}`),
      land: parent.land,
      officialName: example.name,
      parentId: parent.id,
      example: true,
      sortKey: bodySortKey(example.name),
    });
  }
}
