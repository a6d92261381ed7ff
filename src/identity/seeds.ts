// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { newId, type Tx } from "#kit/db";
import type { Role } from "#kit/policy";
import type { SeedContext } from "#kit/web";
import { bodies } from "#register";
import { memberships, people } from "./tables.ts";

/** The fixed cast of example mode and of the tests: invented people in invented places (mail domains of RFC 2606). */
export const cast = {
  anna: { name: "Anna Beispiel", email: "ehrenamt@musterstadt.example", role: "officer", bodySlug: "musterstadt" },
  bert: { name: "Bert Nachbar", email: "ehrenamt@nachbarhausen.example", role: "officer", bodySlug: "nachbarhausen" },
  clara: { name: "Clara Kern", email: "ehrenamt@kreis-musterland.example", role: "coordinator", bodySlug: "kreis-musterland" },
  dora: { name: "Dora Landmann", email: "engagement@land.example", role: "state", bodySlug: "land" },
  emil: { name: "Emil Rath", email: "rath@musterstadt.example", role: "councillor", bodySlug: "musterstadt" },
  frida: { name: "Frida Zweig", email: "vertretung@musterstadt.example", role: "deputy", bodySlug: "musterstadt" },
  gerda: {
    name: "Gerda Mittler",
    email: "hallo@freiwillige-musterland.example",
    role: "agency",
    bodySlug: "freiwilligenagentur-musterland",
  },
  henri: { name: "Henri Amt", email: "ehrenamt@beispielministerium.example", role: "ministry", bodySlug: "beispielministerium" },
  ines: { name: "Ines Vorstand", email: "vorstand@tus08-altdorf.example", role: "representative", bodySlug: "tus-08-altdorf" },
  jan: { name: "Jan Blick", email: "pruefung@musterstadt.example", role: "auditor", bodySlug: "musterstadt" },
  karin: { name: "Karin Betrieb", email: "betrieb@land.example", role: "operator", bodySlug: "land" },
} as const satisfies Record<string, { name: string; email: string; role: Role; bodySlug: string }>;

export type CastName = keyof typeof cast;

/** Writes the cast, as owner. People who are there already stay as they are. */
export async function seedPeople(tx: Tx, { clock }: SeedContext): Promise<void> {
  for (const person of Object.values(cast)) {
    const [known] = await tx.select({ id: people.id }).from(people).where(eq(people.email, person.email));
    if (known) continue;
    const where = person.bodySlug === "land" ? eq(bodies.kind, "land") : eq(bodies.slug, person.bodySlug);
    const [body] = await tx.select({ id: bodies.id }).from(bodies).where(where);
    if (!body) throw new Error(`The register has no body ${person.bodySlug}`);
    const id = newId(clock.now());
    await tx.insert(people).values({ id, name: person.name, email: person.email, example: true, createdAt: clock.now() });
    await tx
      .insert(memberships)
      .values({ id: newId(clock.now()), personId: id, bodyId: body.id, role: person.role, validFrom: clock.today() });
  }
}
