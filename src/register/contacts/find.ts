// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, inArray, or } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Body, bodies } from "../tables.ts";
import type { Contact } from "./contact.ts";
import { registerContacts } from "./tables.ts";

/** A contact with the body it belongs to. */
export type ListedContact = Contact & { body: Pick<Body, "name" | "slug" | "kind"> };

/** The contacts a body names itself. */
export function contactsOf(tx: Tx, bodyId: string): Promise<Contact[]> {
  return tx.select().from(registerContacts).where(eq(registerContacts.bodyId, bodyId)).orderBy(asc(registerContacts.purpose));
}

/** Who helps a place: its own contacts, those of its Kreis and of its Land, in this order. One query. */
export async function contactsAround(tx: Tx, place: Pick<Body, "id" | "parentId" | "land">): Promise<ListedContact[]> {
  const near = [place.id, ...(place.parentId === null ? [] : [place.parentId])];
  const found = await tx
    .select({ contact: registerContacts, body: { name: bodies.name, slug: bodies.slug, kind: bodies.kind } })
    .from(registerContacts)
    .innerJoin(bodies, eq(bodies.id, registerContacts.bodyId))
    .where(or(inArray(registerContacts.bodyId, near), and(eq(bodies.kind, "land"), eq(bodies.land, place.land))));
  const listed = found.map(({ contact, body }) => ({ ...contact, body }));
  return listed.toSorted((one, other) => nearness(one, place) - nearness(other, place) || compare(one.purpose, other.purpose));
}

/** Her own office first, then the Kreis and its agency, the Land last. */
function nearness(contact: ListedContact, place: { id: string }): number {
  if (contact.bodyId === place.id) return 0;
  return contact.body.kind === "land" ? 2 : 1;
}

const order = ["engagement", "agency", "service"];
const compare = (one: string, other: string) => order.indexOf(one) - order.indexOf(other);
