// SPDX-License-Identifier: EUPL-1.2
import { count } from "#kit/text";

export const viewTexts = {
  title: "Gemerkte Ansichten",
  lead: "Eine Ansicht ist eine eingegrenzte Liste mit einem Namen. Ihr Team sieht sie über den Einträgen.",
  keepTitle: "Diese Ansicht merken",
  keeps: "Eingegrenzt auf",
  name: "Name der Ansicht",
  nameHint: "Zum Beispiel: Sport in Linde",
  save: "Ansicht merken",
  saved: (name: string) => `Ansicht »${name}« ist gemerkt.`,
  known: "Ihre Ansichten",
  none: "Noch keine Ansicht gemerkt. Grenzen Sie die Liste ein, dann können Sie das Ergebnis merken.",
  toList: "Zur Liste",
  rename: "Umbenennen",
  renameFull: (name: string) => `Umbenennen: ${name}`,
  renamed: (name: string) => `Die Ansicht heißt jetzt »${name}«.`,
  delete: "Löschen",
  deleteFull: (name: string) => `Löschen: ${name}`,
  deleted: "Die Ansicht ist gelöscht. Die Einträge bleiben, wie sie sind.",
  deletedBefore: "Diese Ansicht war schon gelöscht.",
  errors: {
    nameMissing: "Geben Sie der Ansicht einen Namen.",
    nameTooLong: "Der Name ist länger als 60 Zeichen. Kürzen Sie ihn.",
    nameTaken: "So heißt schon eine Ansicht. Wählen Sie einen anderen Namen.",
    full: (most: number) => `Es gibt schon ${count(most)} Ansichten. Löschen Sie zuerst eine.`,
    nothing: "Diese Liste ist nicht eingegrenzt. Grenzen Sie sie zuerst ein.",
    invalid: "Diese Angabe konnten wir nicht lesen. Sehen Sie noch einmal nach.",
  },
};
