// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";

interface MailWords {
  name: string;
  by: string;
  body: string;
  role: string;
  until: Date;
  /** The sign-in page, with the address filled in. */
  address: string;
}

export const invitationTexts = {
  team: "Team",
  seenBy: "Nur Ihr Team sieht das",
  title: "Kollegin oder Kollegen einladen",
  titleFor: (body: string) => `Jemanden zu ${body} einladen`,
  lead: "Die Person bekommt eine E-Mail und meldet sich mit dieser Adresse an. Erst dann wird sie hier eingetragen.",
  name: "Name",
  email: "Dienstliche E-Mail-Adresse",
  emailHint: (domain: string | null) => (domain === null ? undefined : `Endet meist auf @${domain}`),
  role: "Aufgabe",
  foreign: (domain: string) => `Diese Adresse gehört nicht zu ${domain}. Prüfen Sie sie, und bestätigen Sie sie dann hier.`,
  foreignLabel: "Fremde Adresse",
  foreignConfirm: "Die Adresse stimmt so.",
  shared: (names: string) => `Unter dieser Adresse arbeitet hier schon: ${names}. Ist das dieselbe Person, nehmen Sie ihren Namen.`,
  anotherLabel: "Gemeinsames Postfach",
  another: "Das ist eine weitere Person mit demselben Postfach.",
  anotherMeans: "Wer das Postfach liest, kann sich als jede dieser Personen anmelden.",
  send: "Einladung senden",
  back: "Zurück zum Team",
  limit: "Die Einladung gilt 14 Tage. Sie nehmen sie jederzeit zurück.",
  done: (email: string) => `Die Einladung an ${email} ist unterwegs. Sie gilt 14 Tage.`,
  before: (until: Date) => `Diese Einladung gibt es schon. Sie gilt bis ${longDate(until)}. Es ging keine zweite E-Mail hinaus.`,
  hasTask: "Diese Person hat die Aufgabe hier schon. Es ging keine E-Mail hinaus.",
  revoke: "Zurücknehmen",
  revokeOf: (name: string) => `Einladung an ${name} zurücknehmen`,
  revoked: "Die Einladung ist zurückgenommen. Die Adresse kommt damit nicht mehr hinein.",
  acceptedBefore: "Die Person hat sich inzwischen angemeldet. Sie steht jetzt im Team; dort beenden Sie ihre Aufgabe.",
  revokedBefore: "Diese Einladung gilt schon nicht mehr. Es hat sich nichts geändert.",
  open: "Eingeladen",
  openCaption: "Einladungen, die noch niemand angenommen hat",
  columns: { name: "Name", email: "E-Mail-Adresse", role: "Aufgabe", until: "Gilt bis", act: "Tun" },
  until: (until: Date, now: Date) => (until > now ? longDate(until) : `abgelaufen am ${longDate(until)}`),
  errors: {
    nameRequired: "Tragen Sie den Namen ein.",
    nameTooLong: "Kürzen Sie den Namen auf 200 Zeichen.",
    emailRequired: "Tragen Sie die E-Mail-Adresse ein.",
    emailWrong: "Diese Adresse ist nicht vollständig. Sie sieht zum Beispiel so aus: ehrenamt@musterstadt.example",
    roleRequired: "Wählen Sie eine der Aufgaben, die Sie geben können.",
  },
  mail: ({ name, by, body, role, until, address }: MailWords) => ({
    subject: `Einladung: ${body} bei Fokus Kommune`,
    body: [
      `Guten Tag ${name},`,
      "",
      `${by} lädt Sie ein, bei Fokus Kommune für ${body} zu arbeiten.`,
      `Ihre Aufgabe: ${role}`,
      "",
      "So kommen Sie hinein: Öffnen Sie diese Seite und fordern Sie einen Code an. Ihre E-Mail-Adresse steht dort schon.",
      address,
      "",
      `Die Einladung gilt bis zum ${longDate(until)}. Ein Passwort brauchen Sie nicht.`,
      "Möchten Sie nicht, müssen Sie nichts tun. Ohne Anmeldung werden Sie nicht eingetragen.",
    ].join("\n"),
  }),
  tells: {
    "identity.invited": "hat jemanden ins Team eingeladen",
    "identity.invitation_revoked": "hat eine Einladung zurückgenommen",
    "identity.invitation_accepted": "hat eine Einladung angenommen und arbeitet hier mit",
  },
} as const;
