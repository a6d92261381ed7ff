// SPDX-License-Identifier: EUPL-1.2
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import type { Body } from "#register";
import { publicEntryOf } from "../directory/find-public.ts";
import { claims } from "./tables.ts";

interface NewClaim {
  /** Drawn with the form: sent twice, it is made once. */
  id: string;
  organisation: Pick<Body, "id" | "name" | "parentId">;
  /** Null: it is not among the public ones, and the town finds it. */
  entryCode: string | null;
  actor: Actor;
  now: Date;
}

export type ClaimOutcome = { kind: "claimed" | "claimed-before"; entryName: string } | { kind: "not-there" };

/** Says that an entry of the public directory, or one only the town sees, is about this organisation. While one claim is open, there is no second. */
export async function claimEntry(tx: Tx, { id, organisation, entryCode, actor, now }: NewClaim): Promise<ClaimOutcome> {
  const bodyId = organisation.parentId;
  if (bodyId === null) return { kind: "not-there" };
  const entry = entryCode === null ? { id: null, name: organisation.name } : await publicEntryOf(tx, bodyId, entryCode);
  if (!entry) return { kind: "not-there" };
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
