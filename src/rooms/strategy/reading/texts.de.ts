// SPDX-License-Identifier: EUPL-1.2
import { count, longDate, plural, timeOfDay } from "#kit/text";

export const readingTexts = {
  watermark: "Entwurf",
  /** In the line "Wer sieht das?" on the pages of the draft. */
  sharedWith: (names: string) => `Geteilt mit: ${names}`,
  sharedBody: (name: string, comments: boolean) => `${name} (${comments ? "lesen und kommentieren" : "lesen"})`,
  links: (links: number) => plural(links, "Leselink", "Leselinks"),
  show: "Entwurf zeigen …",
  manage: "Wer liest mit?",

  /** The page with the links. */
  title: "Entwurf zeigen",
  lead: "Mit einem Leselink liest jemand den Entwurf ohne Konto. Der Link läuft ab, und Sie können ihn jederzeit beenden.",
  make: "Neuer Leselink",
  forWhom: "Für wen ist der Link?",
  forWhomHint: "Ein Amt oder eine Aufgabe, kein Name nötig. Zum Beispiel: Büro der Verwaltungsleitung",
  until: "Gilt bis einschließlich",
  untilHint: (most: number) => `Höchstens ${count(most)} Tage.`,
  comments: "Was ist erlaubt?",
  commentsYes: "Lesen und kommentieren",
  commentsNo: "Nur lesen",
  send: "Leselink anlegen",
  sendNote: "Es wird nichts verschickt. Sie bekommen eine Adresse, die Sie weitergeben.",
  sees: "Wer den Link hat, sieht den ganzen Entwurf: Ziele, Maßnahmen, Grundlagen und Summen. Nächste Schritte, Hinweise und die Kommentare anderer sieht niemand damit.",
  toShares: "Mit Rat, Kreis oder Land teilen",
  toSharesNote: "Wer dort ein Konto hat, braucht keinen Link.",
  asRead: "So lesen andere den Entwurf",
  list: "Leselinks",
  columns: { forWhom: "Für wen", until: "Gilt bis", may: "Erlaubt", opened: "Geöffnet", state: "Stand", end: "Ändern" },
  may: (comments: boolean) => (comments ? "lesen und kommentieren" : "lesen"),
  never: "noch nicht",
  opened: (times: number, first: Date, last: Date) =>
    times === 1
      ? `1-mal: ${longDate(first)}, ${timeOfDay(first)}`
      : `${count(times)}-mal: zuerst ${longDate(first)}, ${timeOfDay(first)}; zuletzt ${longDate(last)}, ${timeOfDay(last)}`,
  state: { works: "offen", over: "abgelaufen", ended: (at: Date) => `beendet am ${longDate(at)}` },
  end: "Beenden",
  endOf: (forWhom: string) => `Leselink beenden: ${forWhom}`,
  endNote: "Das Ende gilt sofort. Was schon gelesen wurde, lässt sich nicht zurückholen.",
  openedNote:
    "Gezählt wird nur, an welchem Tag der Link geöffnet wurde und wie oft. Auch ein Prüfprogramm im Postfach kann ihn öffnen. Links werden sechs Monate nach ihrem Ende gelöscht.",
  done: (forWhom: string) => `Der Leselink für »${forWhom}« ist angelegt. Verschickt wurde nichts.`,
  ended: "Der Leselink ist beendet. Die Adresse zeigt den Entwurf nicht mehr.",
  endedBefore: (at: Date) => `Dieser Leselink ist seit ${longDate(at)} beendet. Es hat sich nichts geändert.`,

  /** One link. */
  one: {
    title: (forWhom: string) => `Leselink: ${forWhom}`,
    lead: (until: string, comments: boolean) => `Gilt bis ${longDate(until)}, zum ${comments ? "Lesen und Kommentieren" : "Lesen"}.`,
    address: "Diese Adresse weitergeben",
    addressNote: "Wer die Adresse hat, liest den Entwurf. Geben Sie sie nur an die Stelle, für die sie gedacht ist.",
    open: "Adresse öffnen",
    mail: "In eine E-Mail übernehmen",
    mailSubject: (place: string) => `Strategie ${place}: Entwurf zum Lesen`,
    mailBody: (address: string, until: string, comments: boolean) =>
      `Guten Tag,\n\nden Entwurf unserer Strategie lesen Sie hier:\n${address}\n\nDie Adresse gilt bis ${longDate(until)}. Ein Konto ist nicht nötig.${comments ? " Auf der Seite können Sie auch kommentieren." : ""}\n\nDie Adresse ist nur für Sie bestimmt.\n`,
    days: "An diesen Tagen geöffnet",
    day: "Tag",
    times: "Wie oft",
    when: "Uhrzeit",
    range: (first: Date, last: Date) =>
      timeOfDay(first) === timeOfDay(last) ? timeOfDay(first) : `${timeOfDay(first)} bis ${timeOfDay(last)}`,
    notOpened: "Der Link wurde noch nicht geöffnet.",
    closed: "Dieser Link zeigt den Entwurf nicht mehr.",
  },
  form: {
    invalid: "Sehen Sie sich diese Angabe noch einmal an.",
    forWhomRequired: "Schreiben Sie auf, für wen der Link ist. Ein Amt oder eine Aufgabe genügt.",
    forWhomTooLong: "Diese Zeile hat mehr als 80 Zeichen. Kürzen Sie sie.",
    dayWrong: "Dieser Tag steht nicht im Kalender. Schreiben Sie ihn zum Beispiel so: 31.12.2027",
    dayRequired: "Tragen Sie ein, bis wann der Link gilt.",
    dayOver: "Dieser Tag ist schon vorbei. Tragen Sie einen späteren Tag ein.",
    dayTooLate: "Ein Leselink gilt höchstens 90 Tage. Tragen Sie einen früheren Tag ein.",
    commentsUnsaid: "Wählen Sie, was erlaubt ist.",
  },

  /** The draft as others read it. */
  view: {
    seenByTeam: "So lesen andere den Entwurf. Kommentare sieht nur Ihr Team.",
    seenByGuest: (place: string, until: string | null) =>
      until === null
        ? `Entwurf von ${place}, für Sie zum Lesen freigegeben`
        : `Entwurf von ${place}, für Sie zum Lesen bis ${longDate(until)}`,
    lead: "Das ist ein Entwurf. Beschlossen ist er nicht, und er kann sich noch ändern.",
    leadFor: (forWhom: string) => `Für: ${forWhom}. Das ist ein Entwurf. Beschlossen ist er nicht, und er kann sich noch ändern.`,
    state: (at: Date) => `Stand: ${longDate(at)}, ${timeOfDay(at)}`,
    pdf: "PDF zum Lesen",
    allComments: "Alle Kommentare",
    notice: {
      comments: (place: string) => `Kommentieren können Sie bei jedem Abschnitt. Das Team von ${place} liest es.`,
      noComments: "Mit diesem Zugang lesen Sie. Kommentieren ist nicht vorgesehen.",
      counted:
        "Ein Konto brauchen Sie nicht. Die Kommune sieht, an welchen Tagen dieser Link geöffnet wurde. Mehr wird nicht festgehalten.",
      looked: "Die Kommune sieht, wann Sie gelesen haben.",
    },
    tenets: "Eigene Leitsätze",
    field: (number: number, title: string) => `Handlungsfeld ${number}: ${title}`,
    noField: "Ziele ohne Handlungsfeld",
    goal: (number: number, title: string) => `Ziel ${number}: ${title}`,
    measure: (label: string, title: string) => `Maßnahme ${label}: ${title}`,
    restsOn: "Worauf das Ziel beruht",
    restsOnNothing: "Eine Grundlage ist noch nicht genannt.",
    signs: "Woran wir es merken",
    withoutSign: (reason: string) => `Bewusst ohne Kennzahl: ${reason}`,
    noSigns: "Woran das zu merken ist, ist noch offen.",
    noMeasures: "Zu diesem Ziel ist noch keine Maßnahme vorgesehen.",
    noGoals: "Der Entwurf nennt noch kein Ziel.",
    facts: {
      caretaker: "Wer kümmert sich",
      partners: "Beteiligte",
      when: "Zeitraum",
      hours: "Stunden je Woche",
      posts: "Stellen",
      money: "Geld",
    },
    caretakerOpen: "noch offen",
    sums: "Zusammen",
    noMoney: "Bisher nennt keine Maßnahme einen Betrag.",
    measures: (measures: number) => plural(measures, "Maßnahme", "Maßnahmen"),
    hours: (hours: string) => `${hours} Stunden je Woche`,
  },
  /** The paper to read. */
  paper: {
    kicker: "Strategie",
    occasion: "Anlass",
    meta: { forWhom: "Für", state: "Stand", until: "Zum Lesen bis" },
    footer: (place: string) => `${place} · Entwurf, nicht beschlossen`,
  },
  /** The link does not work any more. */
  closed: {
    over: { title: "Dieser Leselink ist abgelaufen", text: (until: string) => `Er galt bis ${longDate(until)}.` },
    ended: { title: "Dieser Leselink ist beendet", text: "Die Kommune hat ihn beendet." },
    next: "Brauchen Sie den Entwurf noch? Fragen Sie die Stelle, von der Sie den Link haben. Sie kann einen neuen anlegen.",
    contact: "Ansprechperson",
    toPlace: (place: string) => `Öffentliche Seite: ${place}`,
  },
  /** No link has this code. */
  nowhere: {
    title: "Dieser Leselink führt nirgends hin",
    text: "Vielleicht fehlt das Ende der Adresse.",
    next: "Öffnen Sie den Link noch einmal aus der Nachricht. Hilft das nicht, fragen Sie, von wem Sie ihn haben.",
  },
  tells: {
    "strategy.reading_made": "hat einen Leselink angelegt",
    "strategy.reading_ended": "hat einen Leselink beendet",
    "strategy.read_by_link": "hat den Entwurf über einen Leselink gelesen",
  },
};
