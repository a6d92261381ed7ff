// SPDX-License-Identifier: EUPL-1.2
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import type { Enqueue } from "#kit/jobs";
import { sendMail } from "#kit/mail";
import type { Actor } from "#kit/policy";
import { type Guest, invitationAt, stateOf, unmailed, type WholeInvitation } from "./find.ts";
import { calendarOf } from "./ical.ts";
import { invitationMails } from "./tables.ts";
import { invitationTexts as t } from "./texts.de.ts";

/**
 * Mails this version of an invitation to everybody who has a public address and has not got it. The row that says so goes
 * first and is unique: whoever presses twice, or at the same time, sends nothing twice. Returns how many mails are on their way.
 */
export async function mailInvitation(
  tx: Tx,
  input: { bodyId: string; id: string; enqueue: Enqueue; actor: Actor; now: Date },
): Promise<number | undefined> {
  const { bodyId, id, enqueue, actor, now } = input;
  const whole = await invitationAt(tx, bodyId, id);
  if (!whole) return undefined;
  const { invitation } = whole;
  const calendar = calendarOf({ invitation, cancelled: stateOf(whole) === "cancelled" });
  let sent = 0;
  for (const guest of unmailed(whole)) {
    if (guest.entryId === null || guest.email === null) continue;
    const row = {
      id: newId(now),
      bodyId,
      invitationId: id,
      entryId: guest.entryId,
      sequence: invitation.sequence,
      sentAt: now,
      sentBy: actor.id,
    };
    const mine = await tx.insert(invitationMails).values(row).onConflictDoNothing().returning({ id: invitationMails.id });
    if (mine.length === 0) continue;
    const letter = { ...wordsFor(whole, guest), template: "inventory.invitation", about: row.id, recipient: guest.email, calendar };
    await sendMail(tx, enqueue, letter, now);
    sent += 1;
  }
  if (sent > 0) {
    await record(tx, { actor, at: now, action: "inventory.invitation_mailed", bodyId, subjectId: id, details: { count: sent } });
  }
  return sent;
}

function wordsFor(whole: WholeInvitation, guest: Guest): { subject: string; body: string } {
  const { invitation } = whole;
  const { title, takesPlaceOn, beginsAt, endsAt, place, message } = invitation;
  const facts = [t.mail.when(t.when(takesPlaceOn, beginsAt, endsAt)), t.mail.where(place)].join("\n");
  const ending = [t.mail.calendar, t.mail.why].join("\n");
  if (stateOf(whole) === "cancelled") {
    return { subject: t.mail.subjectCancelled(title), body: [t.mail.to(guest.name), t.mail.cancelled, facts, ending].join("\n\n") };
  }
  const again = guest.mailed !== null;
  const said = [t.mail.to(guest.name), ...(again ? [t.mail.changed] : []), facts, message, ending];
  return { subject: again ? t.mail.subjectChanged(title) : t.mail.subject(title), body: said.join("\n\n") };
}
