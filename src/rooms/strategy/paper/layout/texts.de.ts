// SPDX-License-Identifier: EUPL-1.2
import { tooLongTitle } from "../../field-texts.de.ts";

export const layoutTexts = {
  title: "Aufbau der Beschlussvorlage",
  lead: "Hier richten Sie ein, wie Vorlagen bei Ihnen aussehen. Das gilt auch für Ihre nächste Strategie.",
  empty: "Ein Abschnitt ohne Inhalt steht nicht in der Vorlage, auch wenn er gezeigt wird.",
  body: "Abschnitte",
  annexes: "Anlagen",
  annexesLead: "Sie stehen hinter der Unterschrift, jede auf einer eigenen Seite.",
  columns: { block: "Name in Ihrer Vorlage", shown: "In der Vorlage", order: "Reihenfolge" },
  show: "zeigen",
  showOf: (name: string) => `${name} zeigen`,
  up: "Nach oben",
  down: "Nach unten",
  upOf: (name: string) => `${name} nach oben`,
  downOf: (name: string) => `${name} nach unten`,
  save: "Aufbau speichern",
  saved: "Der Aufbau ist gespeichert.",
  moved: "Die Reihenfolge ist gespeichert.",
  reset: "Unseren Vorschlag wiederherstellen",
  resetLead: "Namen, Reihenfolge und Auswahl sind dann wieder wie am Anfang. Ihre Texte bleiben.",
  resetDone: "Es gilt wieder unser Vorschlag. Ihre Texte sind unverändert.",
  preview: "Vorschau der Abschnitte",
  previewPdf: "Vorschau als PDF",
  order: "Reihenfolge",
  shown: "In der Vorlage",
  errors: {
    invalid: "Diese Angabe konnten wir nicht lesen. Laden Sie die Seite noch einmal.",
    tooLongTitle,
  },
} as const;
