// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import type { Body } from "#register";
import { publicEntryOf } from "../directory/find-public.ts";
import { claims } from "./tables.ts";

interface NewClaim {
  /** Drawn with the form: sent twice, it is made once. */
  id: string;
  organisation: Pick<Body, "id" | "parentId">;
  entryCode: string;
  actor: Actor;
  now: Date;
}

export type ClaimOutcome = { kind: "claimed" | "claimed-before"; entryName: string } | { kind: "not-there" };

/** Says that an entry of the public directory is about this organisation. While one claim is open, there is no second. */
export async function claimEntry(tx: Tx, { id, organisation, entryCode, actor, now }: NewClaim): Promise<ClaimOutcome> {
  const bodyId = organisation.parentId;
  const entry = bodyId === null ? undefined : await publicEntryOf(tx, bodyId, entryCode);
  if (bodyId === null || !entry) return { kind: "not-there" };
  const row = { id, bodyId, organisationId: organisation.id, entryId: entry.id, entryName: entry.name };
  const [made] = await tx
    .insert(claims)
    .values({ ...row, claimedBy: actor.id, claimedAt: now })
    .onConflictDoNothing()
    .returning({ id: claims.id });
  if (!made) return { kind: "claimed-before", entryName: entry.name };
  const details = { organisation: organisation.id };
  await record(tx, { actor, at: now, action: "inventory.entry_claimed", bodyId, subjectId: id, details });
  return { kind: "claimed", entryName: entry.name };
}

/** The organisation a claim is of, as far as the acting person may know it; for mails and pages after an act. */
export async function claimById(tx: Tx, id: string) {
  const [found] = await tx.select().from(claims).where(eq(claims.id, id));
  return found;
}
