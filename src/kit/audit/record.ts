// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { newId, type Tx } from "#kit/db";
import { auditActors, auditLines } from "./tables.ts";

/** One line of the audit trail. `details` holds counts, names of changed fields and ids: never what a person wrote. */
export interface AuditEntry {
  actor: { id: string | null };
  at: Date;
  /** "<room>.<what happened>", such as "strategy.adopted"; the room owns the sentence for it. */
  action: string;
  bodyId?: string;
  subjectId?: string;
  details?: Record<string, string | number>;
}

/** Writes the line in the caller's transaction: no act without a line, no line without the act. */
export async function record(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.insert(auditLines).values({
    at: entry.at,
    action: entry.action,
    bodyId: entry.bodyId ?? null,
    subjectId: entry.subjectId ?? null,
    actorToken: entry.actor.id === null ? null : await tokenOf(tx, entry.actor.id),
    details: entry.details ?? {},
  });
}

/** The person's token; made at her first act. Two first acts at once end with one token. */
async function tokenOf(tx: Tx, personId: string): Promise<string> {
  const find = () => tx.select({ token: auditActors.token }).from(auditActors).where(eq(auditActors.personId, personId));
  const [known] = await find();
  if (known) return known.token;
  await tx.insert(auditActors).values({ token: newId(), personId }).onConflictDoNothing();
  const [made] = await find();
  if (!made) throw new Error("The audit token of the acting person cannot be read");
  return made.token;
}
