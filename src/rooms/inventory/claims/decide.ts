// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import { newId, rows, type Tx } from "#kit/db";
import type { Enqueue } from "#kit/jobs";
import type { Actor } from "#kit/policy";
import { asks } from "../asking/tables.ts";
import { standsIn } from "../entries/stands-in.ts";
import { entries } from "../tables.ts";
import { type ClaimNews, claimMail } from "./mail.ts";
import { claims } from "./tables.ts";

interface Act {
  bodyId: string;
  claimId: string;
  actor: Actor;
  now: Date;
  enqueue: Enqueue;
  /** Public address of the platform, for the mail. */
  url: string;
}

/** `no-entry`: the claim names none, and none was chosen. */
export type DecideOutcome = { kind: "done" | "settled" | "not-there" | "entry-gone" | "no-entry" } | { kind: "taken"; by: string };

const open = isNull(claims.endedAt);

/** Lets the organisation read and correct the entry it named, or the one the town chose where it named none. Of two claims for one entry one wins: the entry is locked before anything is compared. */
export async function acceptClaim(tx: Tx, act: Act & { entryCode?: string | null }): Promise<DecideOutcome> {
  const { bodyId, claimId, actor, now } = act;
  const claim = await waitingClaim(tx, act);
  if (claim === "settled" || claim === "not-there") return { kind: claim };
  const named = claim.entryId ?? (await entryCalled(tx, bodyId, act.entryCode ?? null));
  const entry = named === undefined ? undefined : await lockedStandIn(tx, bodyId, named);
  if (!entry) return { kind: claim.entryId === null ? "no-entry" : "entry-gone" };
  const by = await heldBy(tx, bodyId, entry.id);
  if (by !== undefined) return { kind: "taken", by };
  const [mine] = await tx
    .update(claims)
    .set({ decidedAs: "accepted", decidedBy: actor.id, decidedAt: now, entryId: claim.entryId ?? entry.id, entryName: entry.name })
    .where(and(eq(claims.id, claimId), eq(claims.bodyId, bodyId), isNull(claims.decidedAt), open))
    .returning({ id: claims.id });
  if (!mine) return { kind: "settled" };
  await tx.insert(asks).values({ id: newId(now), claimId, bodyId, entryId: entry.id });
  await tell(tx, act, "accepted", "inventory.claim_accepted");
  return { kind: "done" };
}

/** Declines a claim, with a reason its people read. */
export async function declineClaim(tx: Tx, act: Act & { reason: string }): Promise<DecideOutcome> {
  const { bodyId, claimId, actor, now, reason } = act;
  const [mine] = await tx
    .update(claims)
    .set({ decidedAs: "declined", decidedBy: actor.id, decidedAt: now, reason })
    .where(and(eq(claims.id, claimId), eq(claims.bodyId, bodyId), isNull(claims.decidedAt), open))
    .returning({ id: claims.id });
  if (!mine) return { kind: (await isThere(tx, act)) ? "settled" : "not-there" };
  await tell(tx, act, "declined", "inventory.claim_declined");
  return { kind: "done" };
}

/** Ends a link from the side of the town. What its people proposed before stays. */
export async function endClaim(tx: Tx, act: Act): Promise<DecideOutcome> {
  const { bodyId, claimId, actor, now } = act;
  const [mine] = await tx
    .update(claims)
    .set({ endedSide: "town", endedBy: actor.id, endedAt: now })
    .where(and(eq(claims.id, claimId), eq(claims.bodyId, bodyId), eq(claims.decidedAs, "accepted"), open))
    .returning({ id: claims.id });
  if (!mine) return { kind: (await isThere(tx, act)) ? "settled" : "not-there" };
  await tell(tx, act, "ended", "inventory.claim_ended");
  return { kind: "done" };
}

async function tell(tx: Tx, { bodyId, claimId, actor, now, enqueue, url }: Act, news: ClaimNews, action: string): Promise<void> {
  await record(tx, { actor, at: now, action, bodyId, subjectId: claimId });
  await enqueue(tx, claimMail, { claimId, news, url });
}

/** The claim, locked; what became of it when it does not wait any more. */
async function waitingClaim(tx: Tx, { bodyId, claimId }: Act) {
  const [claim] = await tx
    .select()
    .from(claims)
    .where(and(eq(claims.id, claimId), eq(claims.bodyId, bodyId)))
    .for("update");
  if (!claim) return "not-there" as const;
  return claim.decidedAt === null && claim.endedAt === null ? claim : ("settled" as const);
}

async function isThere(tx: Tx, { bodyId, claimId }: Act): Promise<boolean> {
  const found = await tx
    .select({ id: claims.id })
    .from(claims)
    .where(and(eq(claims.id, claimId), eq(claims.bodyId, bodyId)));
  return found.length > 0;
}

/** The entry that stands for this one today, locked; undefined when it was removed. */
async function lockedStandIn(tx: Tx, bodyId: string, entryId: string): Promise<{ id: string; name: string } | undefined> {
  const [found] = await rows(
    tx,
    sql`select e.id, e.name from inventory_entries was join inventory_entries e on e.id = ${standsIn}
        where was.id = ${entryId} and e.body_id = ${bodyId} and e.removed_at is null for update of e`,
    z.object({ id: z.string(), name: z.string() }),
  );
  return found;
}

/** The entry of the town with this code. */
async function entryCalled(tx: Tx, bodyId: string, code: string | null): Promise<string | undefined> {
  if (code === null) return undefined;
  const [found] = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.bodyId, bodyId), eq(entries.code, code), isNull(entries.removedAt)));
  return found?.id;
}

/** The name of the organisation whose link leads to this entry. */
async function heldBy(tx: Tx, bodyId: string, entryId: string): Promise<string | undefined> {
  const [found] = await rows(
    tx,
    sql`select b.name from inventory_claims c join inventory_entries was on was.id = c.entry_id join bodies b on b.id = c.organisation_id
        where c.body_id = ${bodyId} and c.decided_as = 'accepted' and c.ended_at is null and ${standsIn} = ${entryId} limit 1`,
    z.object({ name: z.string() }),
  );
  return found?.name;
}
