// SPDX-License-Identifier: EUPL-1.2
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { dayOf, days, later } from "#kit/time";
import type { Body } from "#register";
import type { LatestDecision } from "./decided.ts";
import { connectionAt } from "./find.ts";
import type { Decision, Reason } from "./kinds.ts";
import { connectionDecisions } from "./tables.ts";

/** What is put off comes back after four weeks. */
const putOffFor = days(28);

export interface Verdict {
  decision: Decision;
  /** Only with "unsuitable". */
  reason?: Reason;
  note?: string | null;
}

export type DecideOutcome =
  | { kind: "decided"; title: string; backOn: string | null }
  | { kind: "unchanged" }
  | { kind: "decided-meanwhile"; stands: LatestDecision }
  | { kind: "not-there" };

/** Decides about a proposal that was drawn at `step` (0: nobody had decided). Whoever comes second is told what stands. */
export async function decide(
  tx: Tx,
  input: { body: Body; key: string; step: number; verdict: Verdict; actor: Actor; now: Date },
): Promise<DecideOutcome> {
  const { body, key, step, verdict, actor, now } = input;
  const connection = await connectionAt(tx, body, key);
  if (!connection) return { kind: "not-there" };
  const { decision: before } = connection;
  if ((before?.step ?? 0) !== step) return meanwhile(before, verdict);
  const backOn = verdict.decision === "later" ? dayOf(later(now, putOffFor)) : null;
  const [mine] = await tx
    .insert(connectionDecisions)
    .values({
      id: newId(now),
      bodyId: body.id,
      key,
      step: step + 1,
      decision: verdict.decision,
      reason: verdict.decision === "unsuitable" ? (verdict.reason ?? "other") : null,
      note: verdict.note ?? null,
      backOn,
      proposal: connection.words,
      entryIds: connection.members.map(({ id }) => id),
      decidedAt: now,
      decidedBy: actor.id,
    })
    .onConflictDoNothing()
    .returning({ id: connectionDecisions.id });
  if (!mine) return meanwhile((await connectionAt(tx, body, key))?.decision ?? null, verdict);
  const details = { decision: verdict.decision, entries: connection.members.length };
  await record(tx, { actor, at: now, action: "inventory.connection_decided", bodyId: body.id, subjectId: mine.id, details });
  return { kind: "decided", title: connection.words.title, backOn };
}

function meanwhile(stands: LatestDecision | null, { decision }: Verdict): DecideOutcome {
  if (stands === null) return { kind: "not-there" };
  return stands.decision === decision ? { kind: "unchanged" } : { kind: "decided-meanwhile", stands };
}
