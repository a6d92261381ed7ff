// SPDX-License-Identifier: EUPL-1.2
import { longDate, timeOfDay } from "#kit/text";

const untilOpen = "bis Sie die Freigabe beenden";

export const sharingTexts = {
  title: "Entwurf mit Rat, Kreis oder Land teilen",
  lead: "Von selbst sieht den Entwurf nur Ihr Team. Hier geben Sie ihn ausdrücklich frei, und hier nehmen Sie das zurück.",
  nobodyToAsk: "Hier gibt es niemanden, mit dem Sie teilen könnten.",
  receiver: "Mit wem?",
  until: "Geteilt bis einschließlich",
  untilHint: "Ohne Datum gilt die Freigabe, bis Sie sie beenden. Für Rat und Kreistag gehört ein Datum dazu.",
  /** Who reads for the own council: those of its members who have an account. */
  council: { municipality: "Ratsmitglieder mit Konto", kreis: "Kreistagsmitglieder mit Konto" },
  councillor: { municipality: "Ratsmitglied", kreis: "Kreistagsmitglied" },
  councilHint: "Auch die öffentlichen Termine der Beratungsfolge stehen dann auf ihrer Startseite. Sonst sehen sie nichts von Ihrem Team.",
  comments: "Was ist erlaubt?",
  commentsYes: "Lesen und kommentieren",
  commentsNo: "Nur lesen",
  send: "Entwurf teilen",
  sees: {
    title: "Das sehen die Lesenden",
    items: [
      "Titel, Zeitraum, Anlass und eigene Leitsätze",
      "Handlungsfelder, Ziele, Maßnahmen und woran Sie es merken",
      "worauf die Ziele beruhen, und die Summen je Jahr",
    ],
  },
  seesNot: {
    title: "Das sehen die Lesenden nicht",
    items: [
      "nächste Schritte und Hinweise, die nur für Ihr Team sind",
      "die Beschlussvorlage und was dazu entschieden wurde",
      "Kommentare Ihres Teams und anderer Lesender",
      "Ihren Bestand: Er hat eigene Freigaben",
    ],
  },
  looks: "Sie sehen hier, wer wann gelesen hat.",
  open: {
    title: "Freigaben, die heute gelten",
    text: (name: string, comments: boolean) => `${name} (${comments ? "lesen und kommentieren" : "lesen"})`,
    since: (since: string, until: string | null) =>
      until === null ? `seit ${longDate(since)}, ${untilOpen}` : `${longDate(since)} bis ${longDate(until)}`,
    end: "Freigabe beenden",
    endOf: (name: string) => `Freigabe beenden: ${name}`,
    trail: (name: string) => `Verlauf: ${name}`,
    endNote: "Das Ende gilt sofort. Was schon gelesen wurde, lässt sich nicht zurückholen.",
  },
  access: {
    title: "Wer gelesen hat",
    none: "Noch niemand hat den geteilten Entwurf geöffnet.",
    who: "Wer",
    name: (body: string, person: string) => `${body}, ${person}`,
    day: "Tag",
    time: "Uhrzeit",
    times: (first: Date, last: Date) =>
      timeOfDay(first) === timeOfDay(last) ? timeOfDay(first) : `${timeOfDay(first)} bis ${timeOfDay(last)}`,
    kept: "Diese Angaben werden nach zwölf Monaten gelöscht.",
  },
  another: "Neue Freigabe",
  past: {
    title: "Frühere Freigaben",
    who: "Mit wem",
    time: "Von wann bis wann",
    ended: "Beendet",
    by: (name: string | null, day: string) => (name === null ? `am ${longDate(day)}` : `am ${longDate(day)} von ${name}`),
    ranOut: "lief ab",
    period: (since: string, until: string) => (since === until ? longDate(since) : `${longDate(since)} bis ${longDate(until)}`),
  },
  done: (name: string) => `Ab jetzt liest ${name} den Entwurf. Ändern lässt sich von dort nichts.`,
  doneBefore: (name: string) => `Der Entwurf ist schon mit ${name} geteilt. Es hat sich nichts geändert.`,
  doneCouncil: (name: string) => `Ab jetzt lesen ${name} den Entwurf. Ändern können sie darin nichts.`,
  doneCouncilBefore: (name: string) => `Der Entwurf ist schon für ${name} freigegeben. Es hat sich nichts geändert.`,
  ended: "Die Freigabe ist beendet.",
  endedBefore: (day: string) => `Diese Freigabe ist seit ${longDate(day)} zu Ende. Es hat sich nichts geändert.`,
  form: {
    invalid: "Sehen Sie sich diese Angabe noch einmal an.",
    receiverUnknown: "Wählen Sie, mit wem Sie den Entwurf teilen.",
    dayWrong: "Dieser Tag steht nicht im Kalender. Schreiben Sie ihn zum Beispiel so: 31.12.2027",
    untilMissing: "Tragen Sie ein, bis wann die Mitglieder lesen dürfen. Beenden können Sie die Freigabe jederzeit.",
    dayOver: "Dieser Tag ist schon vorbei. Tragen Sie einen späteren Tag ein.",
    commentsUnsaid: "Wählen Sie, was erlaubt ist.",
  },
  /** For Kreis and Land: what towns share with them. */
  drafts: {
    title: "Geteilte Strategie-Entwürfe",
    lead: "Diese Kommunen zeigen Ihnen ihren Entwurf. Ändern können Sie darin nichts.",
    seenBy: "Nur Ihre Stelle sieht diese Liste",
    empty: "Noch keine Kommune teilt einen Entwurf mit Ihnen. Geteilt wird nur, was eine Kommune selbst freigibt.",
    town: "Kommune",
    draft: "Entwurf",
    shared: "Geteilt",
    period: (since: string, until: string | null) =>
      until === null ? `seit ${longDate(since)}` : `${longDate(since)} bis ${longDate(until)}`,
    may: "Erlaubt",
    mayComment: "lesen und kommentieren",
    mayRead: "lesen",
    looked: "Jede Kommune sieht, wer wann gelesen hat.",
    line: (town: string) => `Strategie-Entwurf von ${town}`,
  },
  tells: {
    "strategy.shared": "hat den Entwurf der Strategie geteilt",
    "strategy.sharing_ended": "hat eine Freigabe des Entwurfs beendet",
    "strategy.shared_looked_at": "hat den geteilten Entwurf der Strategie gelesen",
  },
};
