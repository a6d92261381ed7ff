// SPDX-License-Identifier: EUPL-1.2
import { longDate, timeOfDay } from "#kit/text";
import { dayOf } from "#kit/time";

const at = (instant: Date) => `${longDate(instant)}, ${timeOfDay(instant)}`;
const range = (first: Date, last: Date) => {
  if (timeOfDay(first) === timeOfDay(last)) return at(first);
  return dayOf(first) === dayOf(last) ? `${at(first)} bis ${timeOfDay(last)}` : `${at(first)} bis ${at(last)}`;
};

/** Inside a sentence: »Einblick in Ihren Bestand«. */
const intoYours = { inventory: "in Ihren Bestand", strategy: "in den Entwurf Ihrer Strategie" } as const;
const greeting = "Guten Tag,";
const somebody = "eine Person aus dem Betrieb, die kein Konto mehr hat";

interface MailWords {
  body: string;
  asker: string;
  room: string;
  reason: string;
  link: string;
}

export const lookTexts = {
  rooms: { inventory: "Bestand", strategy: "Strategie-Entwurf" },
  pages: { draft: "Entwurf", list: "Liste der Einträge", print: "Druckansicht", overview: "Überblick", entry: "Seiten einzelner Einträge" },
  at,
  range,
  somebody,
  /** The body's own pages. */
  town: {
    title: "Einblicke des Betriebs",
    lead: "Der Betrieb der Plattform sieht Ihre Entwürfe nicht. Sucht er einen Fehler, bittet er hier um Einblick.",
    seenBy: "Nur Ihr Team sieht das",
    team: "Team",
    rulesTitle: "Was für Einblicke gilt",
    rules: [
      "Ein Einblick dauert höchstens eine Stunde. Sie beenden ihn jederzeit.",
      "Der Betrieb liest nur. Ändern und herunterladen kann er nichts.",
      "Im Notfall liest er ohne Erlaubnis. Dann bekommen Sie sofort eine E-Mail mit dem Grund.",
      "Jeder Einblick bleibt auf Dauer hier stehen. Auch das Protokoll nennt ihn.",
    ],
    asks: (name: string | null, room: keyof typeof intoYours) => `${name ?? somebody} bittet um Einblick ${intoYours[room]}.`,
    looks: (name: string | null, room: keyof typeof intoYours, until: Date) =>
      `${name ?? somebody} hat Einblick ${intoYours[room]}, bis ${timeOfDay(until)}.`,
    emergency: "Das ist ein Notfall: Der Betrieb hat nicht vorher gefragt.",
    reason: (reason: string) => `Grund: ${reason}`,
    allow: "Eine Stunde erlauben",
    allowOf: (name: string | null, room: string) => `Eine Stunde erlauben: ${name ?? somebody}, ${room}`,
    refuse: "Nicht erlauben",
    refuseOf: (name: string | null, room: string) => `Nicht erlauben: ${name ?? somebody}, ${room}`,
    end: "Einblick beenden",
    endOf: (name: string | null, room: string) => `Einblick beenden: ${name ?? somebody}, ${room}`,
    nothingBefore: "Ohne Ihre Erlaubnis sieht der Betrieb nichts, außer im Notfall. Davon erfahren Sie sofort.",
    waiting: "Wartet auf Ihre Antwort",
    open: "Läuft gerade",
    past: "Frühere Einblicke",
    none: "Bisher hat niemand aus dem Betrieb um Einblick gebeten.",
    columns: { who: "Wer", what: "Was", why: "Warum", became: "Was daraus wurde", read: "Gelesen" },
    allowed: "Erlaubt. Der Betrieb liest jetzt höchstens eine Stunde.",
    refused: "Nicht erlaubt. Der Betrieb sieht nichts.",
    ended: "Der Einblick ist beendet. Der Betrieb sieht nichts mehr.",
    overBefore: "Dieser Einblick war schon zu Ende. Es hat sich nichts geändert.",
    answeredBefore: (allowed: boolean) =>
      allowed ? "Jemand aus Ihrem Team hat das schon erlaubt." : "Jemand aus Ihrem Team hat das schon abgelehnt.",
    noLonger: "Der Betrieb fragt nicht mehr danach. Es hat sich nichts geändert.",
    recent: (name: string | null, room: string, on: Date, emergency: boolean) =>
      `${name ?? somebody} hatte ${emergency ? "im Notfall " : ""}Einblick: ${room}, ${longDate(on)}.`,
    all: "Alle Einblicke",
    toAll: "Einblicke des Betriebs ansehen",
    noneOnTeam: "Bisher hat niemand aus dem Betrieb um Einblick gebeten.",
  },
  /** What became of a look, for both sides. */
  became: {
    waits: "wartet auf Antwort",
    lapsed: "ohne Antwort abgelaufen",
    refused: (on: Date, name: string | null) => `nicht erlaubt am ${at(on)}${name ? ` von ${name}` : ""}`,
    takenBack: (on: Date) => `zurückgenommen am ${at(on)}`,
    allowed: (on: Date, name: string | null) => `erlaubt am ${at(on)}${name ? ` von ${name}` : ""}`,
    emergency: (on: Date) => `Notfall ohne Erlaubnis, ${at(on)}`,
    until: (end: Date) => `bis ${timeOfDay(end)}`,
    ended: (on: Date, byTown: boolean) => `beendet ${timeOfDay(on)} ${byTown ? "von der Kommune" : "vom Betrieb"}`,
  },
  readNothing: "nichts",
  /** The operator's pages. */
  own: {
    title: "Einblicke",
    lead: "Wie Sie in einen Entwurf sehen, um einen Fehler zu finden. Die Kommune erlaubt es und sieht, was Sie gelesen haben.",
    seenBy: "Nur Sie sehen diese Liste; jede Kommune sieht ihren Teil",
    seenByYou: "Nur Sie sehen diese Seite",
    seenByTown: (body: string) => `Sie, und nach dem Absenden das Team von ${body}`,
    above: "Betrieb",
    ask: "Um Einblick bitten",
    none: "Sie haben noch um keinen Einblick gebeten.",
    caption: "Ihre Einblicke, der neueste zuerst",
    columns: { where: "Kommune", what: "Was", why: "Warum", state: "Stand", act: "Tun" },
    read: "Lesen",
    readOf: (body: string, room: string) => `Lesen: ${body}, ${room}`,
    end: "Beenden",
    endOf: (body: string, room: string) => `Einblick beenden: ${body}, ${room}`,
    takeBack: "Zurücknehmen",
    takeBackOf: (body: string, room: string) => `Bitte zurücknehmen: ${body}, ${room}`,
    openUntil: (until: Date) => `offen bis ${timeOfDay(until)}`,
    chooseTitle: "Um Einblick bitten",
    chooseLead: "Welche Kommune hat den Fehler gemeldet?",
    search: "Ort oder Postleitzahl",
    show: "Zeigen",
    choose: "Welchen Ort meinen Sie?",
    notFound: (words: string) => `Zu »${words}« kennt das Register keinen Ort. Versuchen Sie den Namen oder die Postleitzahl.`,
    newTitle: (body: string) => `Einblick bei ${body}`,
    room: "Wo suchen Sie den Fehler?",
    reason: "Grund",
    reasonHint: "Ein Satz. Die Kommune liest ihn, zum Beispiel: Der Überblick zeigt seit Montag falsche Summen.",
    how: "Wie dringend ist es?",
    ask1: "Die Kommune fragen. Erst nach der Erlaubnis lesen Sie, eine Stunde lang.",
    emergency1: "Notfall: sofort lesen, eine Stunde lang. Alle im Team bekommen sofort eine E-Mail.",
    send: "Absenden",
    consequence: "Grund, Zeit und gelesene Seiten sieht die Kommune auf Dauer. Ändern können Sie dort nichts.",
    other: "Andere Kommune wählen",
    asked: (body: string) => `Die Bitte ist bei ${body}. Sie bekommen eine E-Mail, wenn jemand antwortet.`,
    looksAtOnce: (body: string) => `Der Einblick ist offen, eine Stunde lang. Das Team von ${body} weiß davon.`,
    waitsAlready: (body: string) => `Ihre Bitte an ${body} wartet schon. Es ging keine zweite hinaus.`,
    ended: "Der Einblick ist beendet.",
    takenBack: "Die Bitte ist zurückgenommen. Die Kommune sieht das.",
    overBefore: "Dieser Einblick war schon zu Ende. Es hat sich nichts geändert.",
  },
  /** On the pages that are read by a look. */
  reading: {
    seenBy: (body: string, until: Date) => `Entwurf von ${body}, Einblick zur Fehlersuche bis ${timeOfDay(until)}`,
    inventory: (body: string, until: Date) => `Sie lesen den Bestand von ${body} (Einblick bis ${timeOfDay(until)})`,
    notice: "Sie lesen, um einen Fehler zu finden. Die Kommune sieht, welche Seiten Sie wann gelesen haben.",
    /** For the body's own people, in the line »Wer sieht das?«. */
    operator: (until: Date) => `Betrieb der Plattform (lesen bis ${timeOfDay(until)})`,
  },
  errors: {
    roomRequired: "Wählen Sie, wo Sie den Fehler suchen.",
    reasonRequired: "Schreiben Sie einen Satz. Ohne Grund weiß die Kommune nicht, worum es geht.",
    reasonTooLong: "Kürzen Sie den Grund auf 300 Zeichen.",
    howRequired: "Wählen Sie, ob Sie fragen oder ob es ein Notfall ist.",
    answerRequired: "Wählen Sie eine Antwort.",
  },
  mails: {
    asked: ({ body, asker, room, reason, link }: MailWords) => ({
      subject: `Bitte um Einblick: ${room}, ${body}`,
      body: [
        greeting,
        "",
        `${asker} vom Betrieb von Fokus Kommune bittet um Einblick bei ${body}: ${room}.`,
        `Grund: ${reason}`,
        "",
        "Ohne Ihre Erlaubnis sieht der Betrieb nichts, außer im Notfall. Mit Erlaubnis liest er höchstens eine Stunde.",
        `Erlauben oder ablehnen: ${link}`,
      ].join("\n"),
    }),
    emergency: ({ body, asker, room, reason, link }: MailWords) => ({
      subject: `Notfall: Der Betrieb liest gerade, ${room}, ${body}`,
      body: [
        greeting,
        "",
        `${asker} vom Betrieb von Fokus Kommune liest seit eben bei ${body}: ${room}.`,
        `Grund: ${reason}`,
        "",
        "Es ist ein Notfall, deshalb wurden Sie nicht vorher gefragt. Nach höchstens einer Stunde endet der Einblick.",
        `Ansehen oder sofort beenden: ${link}`,
      ].join("\n"),
    }),
    allowed: ({ body, room, link }: MailWords) => ({
      subject: `Einblick erlaubt: ${room}, ${body}`,
      body: [greeting, "", `${body} erlaubt den Einblick: ${room}. Er gilt eine Stunde ab der Antwort.`, `Lesen: ${link}`].join("\n"),
    }),
    refused: ({ body, room, link }: MailWords) => ({
      subject: `Einblick nicht erlaubt: ${room}, ${body}`,
      body: [greeting, "", `${body} erlaubt den Einblick nicht: ${room}.`, "Fragen Sie dort nach, was weiterhilft.", link].join("\n"),
    }),
  },
  tells: {
    "identity.look_asked": "hat um Einblick zur Fehlersuche gebeten",
    "identity.look_in_emergency": "hat im Notfall ohne Erlaubnis Einblick genommen",
    "identity.look_allowed": "hat dem Betrieb eine Stunde Einblick erlaubt",
    "identity.look_refused": "hat dem Betrieb Einblick nicht erlaubt",
    "identity.look_taken_back": "hat die Bitte um Einblick zurückgenommen",
    "identity.look_ended": "hat einen Einblick beendet",
    "identity.look_read": "hat bei einem Einblick eine Seite gelesen",
  },
} as const;
