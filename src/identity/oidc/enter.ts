// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import type { Provider } from "#kit/web";
import { people } from "../tables.ts";
import type { Said } from "./ask.ts";
import { providerLinks } from "./tables.ts";

export type EnterOutcome =
  | { kind: "known"; personId: string }
  | { kind: "linked"; personId: string }
  | { kind: "no-mail" | "unverified" | "foreign-domain" | "nobody" | "other-account" };

interface Entering {
  provider: Provider;
  said: Said;
  /** Who is signed in and links the account. */
  personId: string | null;
  now: Date;
}

/**
 * Whose account this is. A link made before decides. Else the person who is signed in links it to herself; or the mail address
 * does, when the provider has verified it and may speak for its domain. Nobody is entered anew, and nobody gets a task.
 */
export async function enterByProvider(tx: Tx, { provider, said, personId, now }: Entering): Promise<EnterOutcome> {
  const [link] = await tx
    .update(providerLinks)
    .set({ lastUsedAt: now })
    .where(and(eq(providerLinks.issuer, said.issuer), eq(providerLinks.subject, said.subject)))
    .returning({ personId: providerLinks.personId });
  if (link) return personId !== null && personId !== link.personId ? { kind: "other-account" } : { kind: "known", personId: link.personId };
  const owner = personId === null ? await ownerOf(tx, provider, said) : { kind: "found" as const, personId };
  if (owner.kind !== "found") return owner;
  const [linked] = await tx
    .insert(providerLinks)
    .values({ id: newId(now), issuer: said.issuer, subject: said.subject, personId: owner.personId, linkedAt: now, lastUsedAt: now })
    .onConflictDoNothing()
    .returning({ personId: providerLinks.personId });
  if (!linked) return { kind: "other-account" };
  await record(tx, { actor: { id: linked.personId }, at: now, action: "identity.account_linked" });
  return { kind: "linked", personId: linked.personId };
}

async function ownerOf(tx: Tx, provider: Provider, said: Said) {
  if (said.email === null) return { kind: "no-mail" as const };
  if (!said.isVerified) return { kind: "unverified" as const };
  const domain = said.email.slice(said.email.lastIndexOf("@") + 1);
  if (!provider.mailDomains.includes(domain)) return { kind: "foreign-domain" as const };
  const [person] = await tx.select({ id: people.id }).from(people).where(eq(people.email, said.email));
  return person ? { kind: "found" as const, personId: person.id } : { kind: "nobody" as const };
}

/** The accounts somebody has linked. */
export function linksOf(tx: Tx, personId: string) {
  return tx.select().from(providerLinks).where(eq(providerLinks.personId, personId)).orderBy(providerLinks.linkedAt);
}

/** Takes one of her own links away; false when she has none such. */
export async function unlink(tx: Tx, input: { id: string; personId: string; now: Date }): Promise<boolean> {
  const gone = await tx
    .delete(providerLinks)
    .where(and(eq(providerLinks.id, input.id), eq(providerLinks.personId, input.personId)))
    .returning({ id: providerLinks.id });
  if (gone.length === 0) return false;
  await record(tx, { actor: { id: input.personId }, at: input.now, action: "identity.account_unlinked" });
  return true;
}
