// SPDX-License-Identifier: EUPL-1.2
import { accessTexts } from "./access/texts.de.ts";
import { accountTexts } from "./account/texts.de.ts";
import { orderTexts } from "./delegations/texts.de.ts";
import { invitationTexts } from "./invitations/texts.de.ts";
import { lookTexts } from "./looks/texts.de.ts";
import { taskTexts } from "./tasks/texts.de.ts";

export const t = {
  roles: {
    officer: "Engagementbeauftragte oder Engagementbeauftragter",
    deputy: "Vertretung",
    coordinator: "Kreiskoordination",
    state: "Landesreferat",
    ministry: "Ressort",
    agency: "Freiwilligenagentur",
    representative: "Vertretung einer Organisation",
    councillor: "Ratsmitglied (liest)",
    auditor: "Prüfung (liest das Protokoll)",
    operator: "Betrieb",
  },
  signIn: {
    title: "Anmelden",
    lead: "Wir schicken Ihnen einen Code an Ihre dienstliche E-Mail-Adresse. Ein Passwort gibt es nicht.",
    email: "E-Mail-Adresse",
    emailHint: "Die Adresse, mit der Sie eingetragen sind, zum Beispiel ehrenamt@musterstadt.example",
    send: "Code anfordern",
    pausedOut: "Sie wurden nach 60 Minuten Pause abgemeldet.",
    parked: "Sie wurden nach 60 Minuten Pause abgemeldet. Ihr Text ist gesichert und steht nach dem Anmelden wieder hier.",
    example: "Beispielbetrieb: Sie können sich ohne E-Mail als Beispielperson ansehen, wie es geht.",
    exampleLink: "Als Beispielperson ansehen",
  },
  signInForm: {
    emailRequired: "Tragen Sie Ihre E-Mail-Adresse ein.",
    emailWrong: "Diese Adresse ist nicht vollständig. Sie sieht zum Beispiel so aus: ehrenamt@musterstadt.example",
  },
  code: {
    title: "Code eingeben",
    lead: "Ist die Adresse bei uns eingetragen, kommt in wenigen Minuten eine E-Mail mit Code. Er gilt 15 Minuten.",
    code: "Code aus der E-Mail",
    codeHint: "Acht Buchstaben und Ziffern, zum Beispiel k7m2-9xqp. Groß oder klein ist gleich.",
    redeem: "Anmelden",
    again: "Keine E-Mail bekommen?",
    mark: (mark: string) => `Ihre E-Mail trägt das Kennzeichen ${mark}. So erkennen Sie sie, wenn mehrere ein Postfach lesen.`,
    withoutMail: [
      "Manche E-Mail braucht einige Minuten. Lassen Sie diese Seite so lange offen.",
      "Sie können die E-Mail auf einem anderen Gerät lesen. Den Code geben Sie hier ein.",
      "Sehen Sie im Ordner für unerwünschte Post nach.",
      "Ist Ihre Adresse neu, muss sie erst eingetragen werden. Das macht Ihr Team oder der Betrieb.",
      "Nach drei Codes warten Sie 15 Minuten. Ein Code, der schon da ist, gilt weiter.",
    ],
    ask: (contact: string) => `Hilft das nicht? Fragen Sie den Service: ${contact}.`,
    newCode: "Neuen Code anfordern",
    outbox: "Beispielbetrieb: Die E-Mail liegt im Postausgang.",
    outboxLink: "Postausgang öffnen",
  },
  codeForm: {
    codeRequired: "Tragen Sie den Code aus der E-Mail ein.",
    wrong: "Dieser Code passt nicht. Prüfen Sie ihn in der neuesten E-Mail.",
    over: "Dieser Code gilt nicht mehr. Fordern Sie einen neuen an. Es ging nichts verloren.",
  },
  mail: {
    subject: "Ihr Code zum Anmelden bei Fokus Kommune",
    body: ({ code, mark, at, browser, url }: { code: string; mark: string; at: string; browser: string | null; url: string }) =>
      [
        "Guten Tag,",
        "",
        `Ihr Code zum Anmelden: ${code}`,
        `Angefordert um ${at}${browser === null ? "" : ` in ${browser}`}, Kennzeichen ${mark}. Dasselbe Kennzeichen steht auf der Seite.`,
        "",
        "Er gilt 15 Minuten und nur in dem Browser, in dem Sie ihn angefordert haben.",
        "Haben Sie keinen Code angefordert, müssen Sie nichts tun. Es kann sich niemand ohne diesen Code anmelden.",
        "",
        `Fokus Kommune: ${url}`,
      ].join("\n"),
  },
  signedOut: "Sie sind abgemeldet.",
  signOut: "Abmelden",
  restoredButton: "Sie sind wieder angemeldet. Ihr letzter Klick wurde nicht ausgeführt; wiederholen Sie ihn, wenn er noch gelten soll.",
  restoredGone: "Der gesicherte Text ist nicht mehr da. Er wird eine Stunde lang aufgehoben.",
  account: accountTexts,
  example: {
    title: "Beispielpersonen",
    lead: "Beispielbetrieb: Die Inhalte sind erfunden. Wählen Sie eine Person und sehen Sie die Plattform mit ihren Augen.",
    act: (name: string) => `Als ${name} ansehen`,
    tableCaption: "Erfundene Personen und ihre Aufgaben",
    person: "Person",
    task: "Aufgabe",
    outbox: "Postausgang ansehen",
    choose: "Ansehen",
  },
  orders: orderTexts,
  tasks: taskTexts,
  invitations: invitationTexts,
  access: accessTexts,
  looks: lookTexts,
  outbox: {
    title: "Postausgang",
    lead: "Im Beispielbetrieb verlässt keine E-Mail diesen Rechner. Hier liegen die letzten 30.",
    empty: "Noch keine E-Mail.",
    to: "An",
    subject: "Betreff",
    at: "Zeit",
  },
  tells: {
    signed_in: "hat sich angemeldet",
    signed_out: "hat sich abgemeldet",
    task_given: "hat vom Betrieb eine Aufgabe bekommen",
    example_chosen: "hat eine Beispielperson gewählt",
    order_given: "hat einen Auftrag gegeben",
    order_revoked: "hat einen Auftrag widerrufen",
  },
} as const;
