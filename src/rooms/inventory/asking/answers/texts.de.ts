// SPDX-License-Identifier: EUPL-1.2
import { count, longDate, plural } from "#kit/text";
import type { Way } from "../tables.ts";

const ways: Record<Way, string> = { link: "über den Link", phone: "am Telefon", paper: "auf Papier", account: "mit Konto" };

export const answerTexts = {
  /** The form that associations fill in, and officers for them. */
  form: {
    exchange: "Was suchen Sie? Was bieten Sie?",
    exchangeHint: "Daraus werden Vorschläge, wer sich zusammentun könnte.",
    seeks: "Wir suchen",
    seeksHint: "Zum Beispiel: Kassenwart, Proberaum, Helfende für das Sommerfest",
    offers: "Wir bieten",
    offersHint: "Zum Beispiel: Vereinsheim mit Küche, Zelte, jemand, der Anträge schreiben kann",
    about: "Wer Sie sind",
    where: "Wo man Sie findet",
    contactHint: "Was alle sehen dürfen. Private Nummern gehören nicht hierher.",
    wishes: "Was mit dem Eintrag geschehen darf",
    listing: "Darf der Eintrag im öffentlichen Verzeichnis stehen?",
    listingHint: "Veröffentlicht wird erst, wenn das Rathaus ihn freigibt.",
    listings: { yes: "ja", no: "nein", none: "keine Angabe" },
    leaveOut: "Nicht im Bestand",
    leaveOutChoice: "Wir möchten nicht im Bestand geführt werden",
    leaveOutHint: "Das Rathaus entfernt den Eintrag dann oder meldet sich bei Ihnen.",
  },
  errors: {
    listingUnknown: "Wählen Sie ja, nein oder keine Angabe.",
    leaveOutUnknown: "Diese Angabe konnten wir nicht lesen. Sehen Sie noch einmal nach.",
    byMissing: "Wählen Sie, wie die Antwort kam: am Telefon oder auf Papier.",
    reasonTooLong: "Das sind mehr als 500 Zeichen. Kürzen Sie den Grund.",
    reasonMissing: "Schreiben Sie in einem Satz, warum der Eintrag bleibt.",
  },
  meanwhile: {
    changed:
      "Der Eintrag hat sich inzwischen geändert. Was Sie geschrieben haben, steht noch hier. Sehen Sie es durch und senden Sie noch einmal.",
    nowStands: (values: string) => `Jetzt steht dort: ${values}.`,
  },
  /** Answers that wait for the officer. */
  waiting: {
    title: "Antworten",
    lead: (total: number) =>
      `${plural(total, "Antwort wartet", "Antworten warten")} auf Sie. Bis Sie übernehmen, bleibt der Bestand, wie er ist. Was öffentlich ist, ändert sich danach auch dort.`,
    none: "Keine Antwort wartet. Neue Antworten stehen hier, bis Sie darüber entschieden haben.",
    toRounds: "Zu den Fragerunden",
    more: (shown: number, total: number) => `Hier stehen die ersten ${count(shown)} von ${count(total)}.`,
    acceptAll: (total: number) => (total === 1 ? "Diese Antwort übernehmen" : `Alle ${count(total)} übernehmen`),
    acceptAllHint: (left: number) =>
      left === 0
        ? "Das lässt sich 30 Tage lang rückgängig machen."
        : `${plural(left, "Antwort bleibt", "Antworten bleiben")} stehen: Dort entscheiden Sie einzeln.`,
    wantOut: "Möchten nicht im Bestand stehen",
    answers: "Geänderte und bestätigte Einträge",
    given: (way: Way, on: string) => `Antwort vom ${longDate(on)}, ${ways[way]}.`,
    allRight: "Alles stimmt so.",
    listing: { yes: "Der Eintrag darf ins öffentliche Verzeichnis.", no: "Der Eintrag soll nicht ins öffentliche Verzeichnis." },
    conflict: (fields: string) => `Ihr Team hat inzwischen etwas anderes eingetragen: ${fields}. Entscheiden Sie einzeln.`,
    caption: (name: string) => `Was »${name}« ändert`,
    field: "Angabe",
    before: "Bisher",
    after: "Neu",
    now: "Jetzt im Bestand",
    accept: "Übernehmen",
    acceptFull: (name: string) => `Übernehmen: ${name}`,
    decide: "Einzeln entscheiden",
    decideFull: (name: string) => `Einzeln entscheiden: ${name}`,
    accepted: (total: number) => `${plural(total, "Antwort", "Antworten")} übernommen.`,
    nothingAccepted: "Es wurde nichts übernommen.",
    left: (total: number) => `${plural(total, "Antwort braucht", "Antworten brauchen")} Ihre Entscheidung.`,
    missed: (total: number) =>
      `Bei ${plural(total, "Antwort", "Antworten")} war inzwischen jemand anderes schneller, oder es kam eine neue Fassung.`,
    undo: "Rückgängig machen",
    undoUntil: (until: Date) => `Das lässt sich bis ${longDate(until)} rückgängig machen.`,
    undone: (total: number) =>
      total === 0
        ? "Es bleibt, wie es ist: Inzwischen ist eine neuere Antwort übernommen."
        : `Rückgängig gemacht: ${plural(total, "Antwort wartet", "Antworten warten")} wieder.`,
    undoneBefore: "Das war schon rückgängig gemacht.",
    undoTooLate: (until: Date) => `Das ging bis ${longDate(until)}.`,
  },
  /** One answer. */
  decide: {
    title: (name: string) => `Antwort: ${name}`,
    take: (field: string) => `Übernehmen: ${field}`,
    takeHead: "Übernehmen",
    acceptChosen: "Ausgewählte übernehmen",
    confirm: "Bestätigung übernehmen",
    decline: "Nichts übernehmen",
    declineHint: "Dann bleibt der Eintrag, wie er ist, und gilt nicht als bestätigt.",
    wishCounts: "Der Wunsch zum Verzeichnis gilt auch dann.",
    acceptHint: "Was Sie nicht auswählen, bleibt, wie es ist. Der Eintrag gilt danach als bestätigt.",
    declined: (name: string) => `Von der Antwort von »${name}« wurde nichts übernommen.`,
    gone: "Diese Antwort wartet nicht mehr. Jemand hat entschieden, oder es kam eine neue Fassung.",
    outLead: (name: string) => `»${name}« möchte nicht im Bestand stehen. Ob der Eintrag bleibt, entscheiden Sie.`,
    remove: "Eintrag entfernen",
    removeHint: "Das lässt sich 30 Tage lang rückgängig machen.",
    keepTitle: "Oder: behalten",
    reason: "Warum der Eintrag bleibt",
    reasonHint: "Zum Beispiel: Das Haus gehört der Stadt, es steht im Bestand als Raum.",
    keepHint: "Ins öffentliche Verzeichnis kommt er nicht.",
    keep: "Eintrag behalten",
    kept: (name: string) => `»${name}« bleibt im Bestand. Sagen Sie dort Bescheid; von hier geht nichts hinaus.`,
    alsoSaid: "Was sie außerdem geschrieben haben",
  },
  ways,
};
