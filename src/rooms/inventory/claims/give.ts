// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import { newId, rows, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import type { Wishes } from "../asking/answers/form.ts";
import { asSeen, type Said, saidOf } from "../asking/said.ts";

interface GivenByClaim {
  claimId: string;
  /** The version of the entry the form was drawn from. */
  version: number;
  seen: Said;
  said: Said & Wishes;
  actor: Actor;
  now: Date;
}

const outcome = z.object({ outcome: z.enum(["taken", "changed-meanwhile", "not-there"]), bodyId: z.string().nullable() });

/** Takes what a representative says about her entry. It replaces an earlier answer that nobody has settled yet. */
export async function giveByClaim(tx: Tx, { claimId, version, seen, said, actor, now }: GivenByClaim) {
  const values = JSON.stringify(asSeen(saidOf(said), seen));
  const [given] = await rows(
    tx,
    sql`select g.outcome, g.asked_by as "bodyId" from inventory_claim_answer(${claimId}, ${version}, ${newId(now)}, ${values}::jsonb,
          ${said.leaveOut}, ${said.listing}, ${now.toISOString()}::timestamptz) g`,
    outcome,
  );
  if (given?.outcome === "taken" && given.bodyId !== null)
    await record(tx, { actor, at: now, action: "inventory.claimed_entry_answered", bodyId: given.bodyId, subjectId: claimId });
  return given?.outcome ?? "not-there";
}

const ended = z.object({ bodyId: z.string(), wasAccepted: z.boolean() });

/** Ends a link, or takes back a claim nobody has answered. Returns which of the two; null when there was nothing to end. */
export async function endOwnClaim(
  tx: Tx,
  { claimId, actor, now }: { claimId: string; actor: Actor; now: Date },
): Promise<"ended" | "withdrawn" | null> {
  const [found] = await rows(
    tx,
    sql`select e.town as "bodyId", e.was_accepted as "wasAccepted" from inventory_claim_ended(${claimId}, ${now.toISOString()}::timestamptz) e`,
    ended,
  );
  if (!found) return null;
  const action = found.wasAccepted ? "inventory.claim_ended" : "inventory.claim_withdrawn";
  await record(tx, { actor, at: now, action, bodyId: found.bodyId, subjectId: claimId });
  return found.wasAccepted ? "ended" : "withdrawn";
}
