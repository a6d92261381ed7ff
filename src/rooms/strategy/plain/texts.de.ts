// SPDX-License-Identifier: EUPL-1.2
import { plural } from "#kit/text";
import { tooLongText, tooLongTitle } from "../field-texts.de.ts";

/** Words of the page in plain language, in the room, in the paper and on the public page. */
export const plainTexts = {
  plain: "Einfache Sprache",
  easy: "Leichte Sprache",
  titleOf: (label: string) => `Die Strategie in ${label === "Leichte Sprache" ? "Leichter" : "Einfacher"} Sprache`,
  checked: (by: string, on: string) => `Geprüft von: ${by}, am ${on}`,
  title: "Eine Seite in Einfacher Sprache",
  lead: "Sie ist freiwillig. Eine Seite genügt: Was ändert sich, für wen, ab wann?",
  model: "Das ist ein Vorschlag aus Ihren Zielen. Er steht nirgends, bis Sie ihn speichern.",
  publicNote: "Die Seite liegt der Vorlage als Anlage bei. Nach Beschluss und Veröffentlichung können alle sie lesen.",
  text: "Text",
  textHint:
    "Eine kurze Zeile für sich, ohne Punkt, wird eine Überschrift. Zeilen mit einem Strich am Anfang werden eine Liste. Ohne Text gibt es keine Seite.",
  checkedBy: "Prüfgruppe für Leichte Sprache",
  checkedByHint: "Nur ausfüllen, wenn Menschen mit Lernschwierigkeiten den Text geprüft haben. Dann heißt die Seite »Leichte Sprache«.",
  checkedOn: "Geprüft am",
  check: "Nachsehen, ohne zu speichern",
  save: "Seite speichern",
  saved: "Die Seite ist gespeichert. Es wird nichts veröffentlicht.",
  removed: "Die Seite ist zurückgenommen.",
  unchanged: "Es gab nichts zu ändern.",
  hints: "Was leichter ginge",
  hintsCount: (count: number, sentences: number) => `${plural(count, "Hinweis", "Hinweise")} zu ${plural(sentences, "Satz", "Sätzen")}.`,
  hintsNone: (sentences: number) => `Keine Hinweise zu ${plural(sentences, "Satz", "Sätzen")}.`,
  hintsNothing: "Noch kein Text, noch keine Hinweise.",
  calm: "Keiner hält Sie auf. Wir vergleichen nur Wörter, darum kann ein Hinweis falsch sein.",
  quote: (sentence: string) => `»${sentence}«`,
  because: (words: readonly string[]) => `weil: ${words.map((word) => `»${word}«`).join(", ")}`,
  instead: (say: string) => `Vielleicht: ${say}.`,
  more: (count: number) => plural(count, "weiterer Satz", "weitere Sätze"),
  sourcesTitle: "Woher kommen die Regeln?",
  sources: (titles: readonly string[], on: string) => `Unsere eigene kleine Auswahl, angelehnt an: ${titles.join("; ")}. Stand: ${on}.`,
  notEasy: "Wer alle Hinweise beachtet, schreibt noch nicht in Leichter Sprache. Dafür prüfen Menschen den Text.",
  proposal: {
    head: (place: string) => `Das hat ${place} vor`,
    plan: (title: string, period: string) =>
      `Es gibt einen Plan für das Ehrenamt.\nDer Plan heißt: ${title}.\nEr gilt für diese Zeit: ${period}.`,
    goal: (number: number, title: string) => `Ziel ${number}: ${title}`,
    doing: "Das ist geplant:",
    deciding: (council: string) => `So geht es weiter\n\n${council} entscheidet über den Plan.`,
  },
  errors: {
    invalid: "Sehen Sie sich diese Angabe noch einmal an.",
    tooLongText,
    tooLongTitle,
    dayWrong: "Dieses Datum gibt es nicht. Wählen Sie den Tag der Prüfung.",
    dayRequired: "Tragen Sie ein, wann die Gruppe den Text geprüft hat.",
    dayAhead: "Dieser Tag liegt noch vor uns. Tragen Sie die Prüfung danach ein.",
    groupRequired: "Tragen Sie ein, wer geprüft hat, oder leeren Sie das Datum.",
  },
} as const;
