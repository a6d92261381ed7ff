// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { passkeys } from "./tables.ts";

/** Removes one of her own passkeys; returns its name, or null when she has none such. */
export async function removePasskey(tx: Tx, input: { actor: Actor; id: string; now: Date }): Promise<string | null> {
  if (input.actor.id === null) return null;
  const [gone] = await tx
    .delete(passkeys)
    .where(and(eq(passkeys.id, input.id), eq(passkeys.personId, input.actor.id)))
    .returning({ name: passkeys.name });
  if (!gone) return null;
  await record(tx, { actor: input.actor, at: input.now, action: "identity.passkey_removed" });
  return gone.name;
}
