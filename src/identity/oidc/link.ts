// SPDX-License-Identifier: EUPL-1.2
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import { providerLinks } from "./tables.ts";

/** An account at a provider, named by who somebody is there. */
export interface ProviderAccount {
  issuer: string;
  subject: string;
}

/** Ties an account to a person; false when it, or another of hers at this provider, is tied already. As sign-in. */
export async function linkAccount(tx: Tx, account: ProviderAccount, personId: string, now: Date): Promise<boolean> {
  const [linked] = await tx
    .insert(providerLinks)
    .values({ id: newId(now), issuer: account.issuer, subject: account.subject, personId, linkedAt: now, lastUsedAt: now })
    .onConflictDoNothing()
    .returning({ id: providerLinks.id });
  if (!linked) return false;
  await record(tx, { actor: { id: personId }, at: now, action: "identity.account_linked" });
  return true;
}
