// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";

export const sharingTexts = {
  /** Under the title of each page that somebody reads along. */
  sharedWith: (names: string) => `Geteilt mit: ${names} (lesen)`,
  /** The same while an operator reads, who says herself until when. */
  lookedAt: (names: string) => `Geteilt mit: ${names}`,
  /** The same while somebody works here by order. */
  byOrder: (names: string) => `Ihr Team sieht das, und im Auftrag: ${names}`,
  link: "Freigaben",
  reading: (body: string, since: string) => `Sie lesen den Bestand von ${body} (geteilt seit ${longDate(since)})`,
  title: "Freigaben",
  lead: "Wer außer Ihrem Team den Bestand lesen darf. Von selbst ist nichts geteilt.",
  nobodyToAsk: (body: string) => `Teilen können Sie den Bestand mit dem Kreis. ${body} gehört zu keinem Kreis.`,
  with: (name: string) => `Mit ${name} teilen`,
  sees: {
    title: "Das sieht der Kreis",
    items: [
      "die Liste, den Überblick und die Seite jedes Eintrags",
      "Name, Art, Rechtsform, Bereiche, Zielgruppen, Ortsteil und Reichweite",
      "Anschrift, Internetseite und öffentlichen Kontakt",
      "was ein Verein bietet und sucht, und wann das bestätigt wurde",
    ],
  },
  seesNot: {
    title: "Das sieht der Kreis nicht",
    items: [
      "Kontakte für das Team, Notizen und Belege",
      "Ihre eingelesenen Listen, Fragen, Verbindungen und Antworten der Vereine",
      "wer im Team was geändert hat",
      "Ihre Strategie",
    ],
  },
  mayNot: "Der Kreis liest nur. Ändern und herunterladen kann er nichts.",
  looks: "Sie sehen hier, wann der Kreis zuletzt nachgesehen hat. Beenden können Sie die Freigabe jederzeit.",
  until: "Geteilt bis einschließlich",
  untilHint: "Ohne Datum ist der Bestand geteilt, bis Sie die Freigabe beenden.",
  send: (name: string) => `Mit ${name} teilen`,
  open: {
    trail: "Verlauf dieser Freigabe im Protokoll",
    text: (name: string, since: string, until: string | null) =>
      until === null ? `Geteilt mit ${name}, seit ${longDate(since)}.` : `Geteilt mit ${name}, ${longDate(since)} bis ${longDate(until)}.`,
    looked: (name: string, day: string) => `Zuletzt angesehen: ${name}, ${longDate(day)}`,
    notLooked: (name: string) => `${name} hat noch nichts angesehen.`,
    end: "Freigabe beenden",
    endHint: "Das gilt sofort. Was der Kreis schon gelesen hat, lässt sich nicht zurückholen.",
  },
  past: {
    title: "Frühere Freigaben",
    who: "Mit wem",
    time: "Von wann bis wann",
    ended: "Beendet",
    by: (name: string | null, day: string) => (name === null ? `am ${longDate(day)}` : `am ${longDate(day)} von ${name}`),
    ranOut: "lief ab",
    looked: "Zuletzt angesehen",
    never: "nie",
  },
  period: (since: string, until: string) => (since === until ? longDate(since) : `${longDate(since)} bis ${longDate(until)}`),
  done: (name: string) => `Ab jetzt kann ${name} den Bestand lesen. Ändern kann er nichts.`,
  doneBefore: (name: string) => `Der Bestand ist schon mit ${name} geteilt. Es hat sich nichts geändert.`,
  ended: "Die Freigabe ist beendet. Ab jetzt sieht den Bestand nur Ihr Team.",
  endedBefore: (day: string) => `Diese Freigabe ist seit ${longDate(day)} zu Ende. Es hat sich nichts geändert.`,
  form: {
    receiverUnknown: "Mit dieser Stelle können Sie nicht teilen. Laden Sie die Seite neu.",
    dayWrong: "Dieser Tag steht nicht im Kalender. Schreiben Sie ihn zum Beispiel so: 31.12.2027",
    dayOver: "Dieser Tag ist schon vorbei. Tragen Sie einen späteren Tag ein.",
  },
  towns: {
    title: "Geteilte Bestände",
    lead: "Diese Kommunen teilen ihren Bestand mit Ihnen. Sie lesen; ändern können Sie nichts.",
    empty: "Noch keine Kommune teilt ihren Bestand mit Ihnen. Geteilt wird nur, was eine Kommune selbst freigibt.",
    caption: "Kommunen, die ihren Bestand teilen",
    town: "Kommune",
    since: "Geteilt",
    period: (since: string, until: string | null) =>
      until === null ? `seit ${longDate(since)}` : `${longDate(since)} bis ${longDate(until)}`,
    looked: "Jede Kommune sieht, an welchem Tag Sie zuletzt nachgesehen haben.",
  },
  entry: {
    lead: (body: string) => `Eintrag im Bestand von ${body}. Sie lesen; ändern kann ihn nur die Kommune.`,
  },
  tells: {
    "inventory.shared": "hat den Bestand geteilt",
    "inventory.sharing_ended": "hat eine Freigabe beendet",
    "inventory.shared_looked_at": "hat den geteilten Bestand angesehen",
    "inventory.read_by_order": "hat den Bestand gelesen",
  },
};
