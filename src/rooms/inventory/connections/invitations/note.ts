// SPDX-License-Identifier: EUPL-1.2
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { invitationAt, type WholeInvitation } from "./find.ts";
import type { Outcome } from "./kinds.ts";
import { invitationOutcomes } from "./tables.ts";

export type NoteOutcome = { kind: "noted" } | { kind: "noted-meanwhile"; stands: WholeInvitation } | { kind: "not-there" };

/** Notes what became of an invitation that was drawn at `step` (0: nothing was noted). */
export async function noteOutcome(
  tx: Tx,
  input: {
    bodyId: string;
    id: string;
    step: number;
    outcome: Exclude<Outcome, "planned" | "cancelled">;
    heldOn: string | null;
    came: readonly string[];
    result: string | null;
    actor: Actor;
    now: Date;
  },
): Promise<NoteOutcome> {
  const { bodyId, id, step, outcome, actor, now } = input;
  const whole = await invitationAt(tx, bodyId, id);
  if (!whole) return { kind: "not-there" };
  const held = outcome === "held";
  const came = held ? whole.guests.map((guest) => guest.id).filter((guestId) => input.came.includes(guestId)) : [];
  const said = { outcome, heldOn: held ? input.heldOn : null, came, result: input.result };
  const mine = (whole.outcome?.step ?? 0) === step && (await noteStep(tx, { whole, ...said, actor, now }));
  if (!mine) return { kind: "noted-meanwhile", stands: (await invitationAt(tx, bodyId, id)) ?? whole };
  const details = { outcome, came: came.length };
  await record(tx, { actor, at: now, action: "inventory.invitation_outcome_noted", bodyId, subjectId: id, details });
  return { kind: "noted" };
}

interface Step {
  whole: WholeInvitation;
  outcome: Outcome;
  heldOn?: string | null;
  came?: readonly string[];
  result?: string | null;
  actor: Actor;
  now: Date;
}

/** Adds the next step of an invitation; false when somebody else was quicker. */
export async function noteStep(tx: Tx, { whole, outcome, heldOn, came, result, actor, now }: Step): Promise<boolean> {
  const { invitation, guests } = whole;
  const added = await tx
    .insert(invitationOutcomes)
    .values({
      id: newId(now),
      bodyId: invitation.bodyId,
      invitationId: invitation.id,
      step: (whole.outcome?.step ?? 0) + 1,
      outcome,
      heldOn: heldOn ?? null,
      invited: guests.length,
      came: [...(came ?? [])],
      result: result ?? null,
      notedAt: now,
      notedBy: actor.id,
    })
    .onConflictDoNothing()
    .returning({ id: invitationOutcomes.id });
  return added.length > 0;
}
