// SPDX-License-Identifier: EUPL-1.2
import { longDate, plural } from "#kit/text";
import type { GapAnswer } from "./kinds.ts";

const answers: Record<GapAnswer, string> = {
  listed_soon: "Gibt es, fehlt nur auf der Liste",
  absent: "Gibt es bei uns nicht",
  elsewhere: "Macht der Kreis oder ein Nachbarort für uns",
  unknown: "Weiß ich nicht",
};

export const gapTexts = {
  title: "Worüber die Liste nichts sagt",
  lead: "Fehlt es auf der Liste oder vor Ort? Das wissen nur Sie.",
  intro: (questions: number) =>
    `${plural(questions, "Frage", "Fragen")} auf dieser Seite. Sie können jede auslassen und jederzeit aufhören.`,
  rest: (more: number) => `Danach ${more === 1 ? "folgt noch 1 Frage" : `folgen noch ${more} Fragen`}.`,
  question: (field: string) => field,
  answers,
  who: (field: string) => `Wer macht es? (${field})`,
  whoHint: "Nur bei »Macht der Kreis oder ein Nachbarort für uns«",
  save: "Antworten speichern",
  skip: "Diese Fragen auslassen",
  onlyAbsent: "Nur »Gibt es bei uns nicht« wird eine Lücke, auf der ein Ziel beruhen kann.",
  nothingOpen: "Keine Frage ist offen.",
  allListed: "Zu jedem Feld steht etwas auf Ihrer Liste. Hier ist nichts zu fragen.",
  empty: "Noch stehen keine Einträge im Bestand. Fragen gibt es, wenn eine Liste da ist.",
  given: "Ihre Antworten",
  caption: "Felder, zu denen Sie geantwortet haben",
  columns: { field: "Feld", answer: "Antwort", since: "Auskunft vom", next: "Weiter" },
  answerSaid: (answer: GapAnswer, who: string | null) => (who === null ? answers[answer] : `${answers[answer]}: ${who}`),
  by: (on: string, name: string | null) => (name === null ? longDate(on) : `${longDate(on)}, ${name}`),
  change: "Ändern",
  changeOf: (field: string) => `Ändern: ${field}`,
  enter: "Eintragen",
  enterOf: (field: string) => `Eintragen: ${field}`,
  closed: "Steht jetzt auf der Liste. Die Lücke ist damit geschlossen.",
  listedNow: "Steht jetzt auf der Liste.",
  comesBack: (on: string) => `Wir fragen am ${longDate(on)} noch einmal.`,
  saved: (number: number) => `${plural(number, "Antwort ist", "Antworten sind")} gespeichert.`,
  nothingSaid: "Sie haben keine Frage beantwortet. Es hat sich nichts geändert.",
  meanwhile: (fields: string) => `Zu ${fields} hat inzwischen jemand anderes geantwortet. Diese Antwort gilt.`,
  toConnections: "Zu den Verbindungen",
  errors: {
    answerUnknown: "Wählen Sie eine der vier Antworten.",
    whoTooLong: "Das sind mehr als 200 Zeichen. Kürzen Sie, wer es macht.",
    invalid: "Diese Angabe konnten wir nicht lesen. Sehen Sie noch einmal nach.",
  },
  tells: { "inventory.gap_answered": "hat eine Frage zu einem Feld ohne Einträge beantwortet" },
};
