// SPDX-License-Identifier: EUPL-1.2
import { tooLongText } from "../../field-texts.de.ts";
import type { LinkName } from "./aid.ts";

const link: Record<LinkName, string> = {
  frame: "Titel, Zeitraum und Anlass",
  overview: "Überblick der Strategie",
  goals: "Ziele und Maßnahmen",
  foundations: "Grundlagen",
  principles: "Fragen zu den Grundsätzen",
  decision: "Beschlussvorlage",
  record: "Beschluss eintragen",
  publication: "Veröffentlichung",
  inventory: "Bestand",
  connections: "Verbindungen",
  existing: "Ziele aus dem Bestand vorschlagen lassen",
};

export const stepTexts = {
  title: "Acht Schritte",
  lead: "Die Reihenfolge ist frei. Jeden Schritt dürfen Sie auslassen, mit oder ohne Grund.",
  source: (source: string, day: string) => `Namen und Reihenfolge: ${source}, Angaben geprüft am ${day}. Die Erklärungen sind von uns.`,
  step: (number: number, name: string) => `${number} ${name}`,
  keep: "Stand festhalten",
  keepOf: (name: string) => `Stand festhalten: ${name}`,
  stands: (state: string) => `Stand: ${state}`,
  open: "offen",
  done: (day: string) => `erledigt am ${day}`,
  doneSome: "erledigt",
  skipped: "ausgelassen",
  skippedBecause: (reason: string) => `ausgelassen, weil: ${reason}`,
  planned: (day: string) => `vorgesehen am ${day}`,
  note: (note: string) => `Notiz: ${note}`,
  factors: "Was anderen geholfen hat",
  factorSource: (source: string) => `Quelle: ${source}`,
  link,
  form: {
    lead: "Nur Ihr Team sieht, was hier steht. In die Beschlussvorlage kommt davon nichts.",
    state: "Wie steht es damit?",
    states: { open: "Offen", done: "Erledigt", skipped: "Ausgelassen" },
    skippedHint: "Das hält nichts auf und lässt sich ändern.",
    onDay: "Wann?",
    onDayHint: "Bei »erledigt« der Tag, bei »offen« ein Termin, wenn es einen gibt.",
    reason: "Warum ausgelassen?",
    reasonHint: "Nur für Ihr Team. Kann leer bleiben.",
    note: "Notiz",
    noteHint: "Wer war dabei, was ist abgemacht?",
    save: "Stand speichern",
    saved: "Der Stand ist gespeichert.",
  },
  errors: {
    invalid: "Sehen Sie sich diese Angabe noch einmal an.",
    unknownState: "Wählen Sie eine der drei Angaben.",
    wrongDay: "Dieses Datum gibt es nicht. Wählen Sie einen Tag.",
    tooLongText,
  },
};
