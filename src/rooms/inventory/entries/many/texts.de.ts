// SPDX-License-Identifier: EUPL-1.2
import { count, longDate, plural } from "#kit/text";

const entries = (number: number) => plural(number, "Eintrag", "Einträge");

/** Changing many entries at once. */
export const manyTexts = {
  title: (selected: number) => (selected === 1 ? "1 Eintrag ändern" : `${count(selected)} Einträge ändern`),
  lead: "Was leer bleibt, ändert sich nicht. Vor dem Ändern sehen Sie, was geschieht.",
  field: "Bereich",
  fieldStays: "bleibt, wie er ist",
  fieldEmpty: "Bereich offen lassen",
  fieldWay: "Was soll mit dem Bereich geschehen?",
  fieldWays: { main: "als Hauptbereich setzen", add: "als weiteren Bereich hinzufügen", take: "wegnehmen" },
  place: (word: string) => word,
  placeStays: "bleibt, wie er ist",
  placeEmpty: (word: string) => `ohne ${word}`,
  newPlace: (word: string) => `Oder ein neuer ${word}`,
  kind: "Art",
  kindStays: "bleibt, wie sie ist",
  group: "Zielgruppe",
  groupStays: "bleibt, wie sie ist",
  groupWay: "Was soll mit der Zielgruppe geschehen?",
  groupWays: { add: "hinzufügen", take: "wegnehmen" },
  reach: "Reichweite",
  reachEmpty: "nicht bekannt",
  confirmedOn: "Bestätigt am",
  check: "Ansehen, was geschieht",
  remove: "Diese Einträge entfernen",
  nothingYet: "Es wird noch nichts geändert.",
  which: "Um diese Einträge geht es",
  further: (number: number) => `und ${count(number)} weitere`,
  checkTitle: "Das wird geschehen",
  checkLead: (selected: number) => `${entries(selected)} ${selected === 1 ? "ist" : "sind"} ausgewählt.`,
  caption: "Was sich ändert und was nicht",
  what: "Angabe",
  becomes: "Wird",
  changing: "Ändert sich bei",
  same: "Steht schon so bei",
  becomesMain: (name: string) => `»${name}« als Hauptbereich`,
  becomesMore: (name: string) => `»${name}« kommt dazu`,
  becomesLess: (name: string) => `»${name}« fällt weg`,
  becomesEmpty: "leer",
  becomesDay: (day: string) => longDate(day),
  saidThere: (number: number) =>
    number === 1
      ? "Bei einem Eintrag hat der Verein das selbst gesagt. Ihre Angabe tritt an die Stelle."
      : `Bei ${count(number)} Einträgen haben die Vereine das selbst gesagt. Ihre Angabe tritt an die Stelle.`,
  staysAway: "Alles andere bleibt, wie es ist. Freigegebene Einträge zeigen auch öffentlich die neue Angabe.",
  nothingChanges: "Alle ausgewählten Einträge sagen das schon. Es gibt nichts zu ändern.",
  removing: (number: number) => `${number === 1 ? "1 Eintrag wird" : `${count(number)} Einträge werden`} aus dem Bestand entfernt.`,
  removingUndo: "Das lässt sich 30 Tage lang rückgängig machen.",
  do: (number: number) => (number === 1 ? "1 Eintrag ändern" : `${count(number)} Einträge ändern`),
  doRemove: (number: number) => (number === 1 ? "1 Eintrag entfernen" : `${count(number)} Einträge entfernen`),
  otherwise: "Anders ändern",
  undoable: "Das lässt sich 30 Tage lang rückgängig machen.",
  othersNow: "Inzwischen sind es andere Einträge. Sehen Sie noch einmal nach: Es wurde nichts geändert.",
  tooMany: (most: number) =>
    `Das sind mehr als ${count(most)} Einträge. So viele gehen nicht auf einmal. Grenzen Sie die Liste ein, zum Beispiel nach Ort.`,
  nothingChosen: "Es war kein Eintrag ausgewählt. Es wurde nichts geändert.",
  nothingSaid: "Es wurde nichts ausgewählt, das sich ändern soll.",
  changed: (changedCount: number) => `${entries(changedCount)} geändert.`,
  same0: "Alle sagten das schon. Es wurde nichts geändert.",
  doneBefore: "Das war schon geschehen.",
  undo: "Rückgängig machen",
  undoUntil: (until: Date) => `Das lässt sich bis ${longDate(until)} rückgängig machen. Was Sie bis dahin selbst ändern, bleibt.`,
  undone: (back: number, kept: number) =>
    kept === 0
      ? `Rückgängig gemacht: ${plural(back, "Eintrag sagt", "Einträge sagen")} wieder, was vorher dastand.`
      : `Rückgängig gemacht bei ${plural(back, "Eintrag", "Einträgen")}. ${plural(kept, "Eintrag wurde", "Einträge wurden")} seitdem geändert oder entfernt und ${kept === 1 ? "bleibt" : "bleiben"} so.`,
  undoneBefore: "Das war schon rückgängig gemacht.",
  undoTooLate: (until: Date) => `Das ging bis ${longDate(until)}. Die Einträge bleiben, wie sie sind.`,
  errors: {
    fieldUnknown: "Wählen Sie einen Bereich aus der Liste.",
    placeTooLong: "Das sind mehr als 100 Zeichen. Kürzen Sie den Namen.",
    kindUnknown: "Wählen Sie eine Art aus der Liste.",
    groupUnknown: "Wählen Sie eine Zielgruppe aus der Liste.",
    reachUnknown: "Wählen Sie eine Reichweite aus der Liste.",
    dayWrong: "Diesen Tag gibt es nicht im Kalender. Wählen Sie einen anderen.",
    invalid: "Diese Angabe konnten wir nicht lesen. Sehen Sie noch einmal nach.",
  },
};
