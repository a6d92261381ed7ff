// SPDX-License-Identifier: EUPL-1.2
import type { LineKind } from "./understand.ts";

const kind: Record<LineKind, string> = {
  field: "Handlungsfeld",
  goal: "Ziel",
  measure: "Maßnahme",
  text: "Beschreibung",
  leave: "weglassen",
};

export const writtenTexts = {
  kind,
  lead: "Fügen Sie den Text ein, wie er ist. Danach sehen Sie Zeile für Zeile, was wir verstanden haben.",
  nothing: "Es wird noch nichts gespeichert.",
  text: "Text der Strategie",
  textHint: "Höchstens 20.000 Zeichen auf einmal. Ein längerer Text geht in mehreren Teilen, einer nach dem anderen.",
  example: "Woran wir Ziele und Maßnahmen erkennen",
  exampleLines: [
    "»Ziel 1: …«, »Maßnahme 1.1: …«, »Handlungsfeld A: …« sagen es selbst.",
    "»1 …« und »1.1 …« lesen wir als Ziel und Maßnahme, mit »1.1.1 …« als Feld, Ziel und Maßnahme.",
    "Striche und Punkte unter einem Ziel lesen wir als Maßnahmen.",
    "Alles andere ist Beschreibung von dem, was darüber steht.",
  ],
  read: "Text lesen",
  oneByOne: "Lieber Ziel für Ziel eintragen",
  adopted: "Ist die Strategie schon beschlossen? Tragen Sie danach den Beschluss ein.",
  record: "Beschluss eintragen",
  understood: {
    title: "Was wir verstanden haben",
    lead: "Sehen Sie jede Zeile an. Was nicht stimmt, ändern Sie in der Auswahl.",
    sums: (parts: string) => `Verstanden: ${parts}.`,
    before: "Beschreibungen vor dem ersten Ziel kommen zum Anlass. Was Sie weglassen, kommt nirgends hin.",
    after: "Alles kommt zu dem dazu, was schon im Entwurf steht. Es wird nichts veröffentlicht.",
    caption: "Zeilen des Textes und was daraus wird",
    line: "Zeile",
    becomes: "wird",
    becomesOf: (number: number, text: string) => `Zeile ${number} wird, »${text}«`,
    take: "In den Entwurf übernehmen",
    again: "Anderen Text einfügen",
  },
  counts: {
    goal: ["Ziel", "Ziele"],
    measure: ["Maßnahme", "Maßnahmen"],
    field: ["Handlungsfeld", "Handlungsfelder"],
    text: ["Beschreibung", "Beschreibungen"],
    leave: ["Zeile weggelassen", "Zeilen weggelassen"],
  },
  taken: (parts: string) => `Übernommen: ${parts}. Alles lässt sich ändern und entfernen.`,
  takenBefore: "Dieser Text steht schon im Entwurf. Er kam kein zweites Mal dazu.",
  tooManyLines: (most: number) => `Dieser Text hat mehr als ${most} Zeilen. Er steht noch vollständig hier. Lesen Sie ihn in Teilen ein.`,
  errors: {
    invalid: "Sehen Sie sich diese Angabe noch einmal an.",
    textRequired: "Fügen Sie hier den Text ein.",
    tooLong: "Dieser Text hat mehr als 20.000 Zeichen. Er steht noch vollständig hier. Lesen Sie ihn in zwei Teilen ein.",
    nothingToTake: "Bisher ist keine Zeile ein Handlungsfeld, ein Ziel oder eine Maßnahme. Wählen Sie mindestens eine aus.",
    tooMuchOccasion: "Der Anlass hätte dann mehr als 20.000 Zeichen. Lassen Sie Beschreibungen vor dem ersten Ziel weg.",
    tooMuchText: "Eine Beschreibung hätte mehr als 20.000 Zeichen. Lassen Sie Zeilen davon weg.",
    unknownKind: "Wählen Sie für jede Zeile, was daraus wird.",
  },
};
