// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Provider } from "#kit/web";
import type { Said } from "./ask.ts";
import { linkAccount } from "./link.ts";
import { providerLinks } from "./tables.ts";

export type AccountOutcome =
  | { kind: "known"; personId: string }
  | { kind: "linked"; personId: string }
  /** Nobody has linked it, and the provider speaks for the address it has verified. */
  | { kind: "proved"; email: string }
  | { kind: "no-mail" | "unverified" | "foreign-domain" | "other-account" };

interface Entering {
  provider: Provider;
  said: Said;
  /** Who is signed in and links the account. */
  personId: string | null;
  now: Date;
}

/**
 * Whose account this is. A link made before decides. Else the person who is signed in links it to herself; or the mail address
 * counts as proved, when the provider has verified it and may speak for its domain. The provider gives nobody a task.
 */
export async function ownerOfAccount(tx: Tx, { provider, said, personId, now }: Entering): Promise<AccountOutcome> {
  const [link] = await tx
    .update(providerLinks)
    .set({ lastUsedAt: now })
    .where(and(eq(providerLinks.issuer, said.issuer), eq(providerLinks.subject, said.subject)))
    .returning({ personId: providerLinks.personId });
  if (link) return personId !== null && personId !== link.personId ? { kind: "other-account" } : { kind: "known", personId: link.personId };
  if (personId === null) return provedBy(provider, said);
  return { kind: (await linkAccount(tx, said, personId, now)) ? "linked" : "other-account", personId };
}

function provedBy(provider: Provider, said: Said): AccountOutcome {
  if (said.email === null) return { kind: "no-mail" };
  if (!said.isVerified) return { kind: "unverified" };
  const domain = said.email.slice(said.email.lastIndexOf("@") + 1);
  return provider.mailDomains.includes(domain) ? { kind: "proved", email: said.email } : { kind: "foreign-domain" };
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
