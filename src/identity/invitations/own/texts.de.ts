// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";

/** An invitation as the invited person reads it in her account. */
export const ownInvitationTexts = {
  seenBy: "Nur Sie sehen das",
  account: "Mein Konto",
  title: (body: string) => `Einladung: ${body}`,
  lead: (body: string) => `Sie sind eingeladen, für ${body} zu arbeiten. Entscheiden Sie selbst.`,
  name: "Eingeladen ist",
  role: "Aufgabe",
  since: "Eingeladen am",
  until: "Gilt bis",
  day: longDate,
  after: (body: string) =>
    `Nehmen Sie an, sieht das Team von ${body} Ihren Namen und Ihre Adresse. Was Sie sonst hier tun, sieht es nicht.`,
  accept: "Einladung annehmen",
  decline: "Nicht annehmen",
  accepted: (body: string) => `Sie arbeiten jetzt für ${body}.`,
  declined: (body: string) => `Sie haben die Einladung nicht angenommen: ${body}. Das Team sieht das.`,
  over: "Diese Einladung gilt nicht mehr. Fragen Sie die Person, die Sie eingeladen hat.",
  waiting: "Einladungen an Sie",
  waitingLine: (body: string, role: string) => `${body}: ${role}`,
  tells: { "identity.invitation_declined": "hat eine Einladung nicht angenommen" },
} as const;
