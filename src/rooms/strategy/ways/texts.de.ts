// SPDX-License-Identifier: EUPL-1.2
import type { Way } from "../kinds.ts";

/** What a way takes and what comes out, one sentence each. */
const way: Record<Way, { name: string; takes: string; gives: string }> = {
  small: {
    name: "Kleiner Anfang",
    takes: "Eine Stunde in der Woche und höchstens 25 kurze Fragen.",
    gives: "Am Ende stehen ein Ziel und drei Maßnahmen auf einer Seite.",
  },
  existing: {
    name: "Auf Vorhandenem aufbauen",
    takes: "Sie wählen aus, was der Bestand zeigt: Verbindungen, Lücken, Bereiche.",
    gives: "Daraus werden Ziele mit Grundlage und einer ersten Maßnahme, als Vorschlag.",
  },
  steps: {
    name: "Acht Schritte der Arbeitshilfe des Landes",
    takes: "Ein längerer Weg mit vielen Beteiligten, vom Initiativkreis bis zum Beschluss.",
    gives: "Sie sehen, wo Sie stehen. Jeden Schritt dürfen Sie auslassen, die Reihenfolge ist frei.",
  },
  written: {
    name: "Eine Strategie gibt es schon",
    takes: "Sie fügen den Text ein oder tippen ihn ab, Ziel für Ziel.",
    gives: "Sie sehen zuerst, was wir verstanden haben. Danach steht sie hier als Entwurf.",
  },
};

export const wayTexts = {
  way,
  order: ["small", "existing", "steps", "written"] as const,
  start: {
    title: "Strategie beginnen",
    lead: "Vier Wege führen zum selben Entwurf. Keiner ist der richtige, und Sie können jederzeit wechseln.",
    empty: "Ohne Weg anfangen: leeres Blatt",
    nothing: "Es wird nichts veröffentlicht.",
  },
  begin: {
    title: (name: string) => `${name}: Titel und Zeitraum`,
    lead: "Drei Angaben, dann geht es los.",
    other: "Anderen Weg wählen",
    proposal: (place: string) => `Ehrenamt in ${place}`,
    proposalHint: "Ein Vorschlag. Ändern Sie ihn, wie Sie möchten.",
    done: (title: string) => `»${title}« ist angelegt.`,
  },
  page: {
    title: "Wege zur Strategie",
    lead: "Wechseln Sie, so oft Sie möchten. Nichts geht verloren: Was Sie geschrieben haben, bleibt.",
    chosen: "gewählt",
    chosenNow: (name: string) => `Gewählt: ${name}`,
    chosenNone: "Gewählt: kein Weg. Das ist in Ordnung.",
    choose: "Diesen Weg wählen",
    chooseOf: (name: string) => `Diesen Weg wählen: ${name}`,
    goOn: "Auf diesem Weg weitermachen",
    goOnOf: (name: string) => `Weitermachen: ${name}`,
    look: "Ansehen",
    lookOf: (name: string) => `Ansehen: ${name}`,
    none: "Ohne Weg weiterarbeiten",
    done: (name: string) => `Gewählt: ${name}. Alles Geschriebene ist noch da.`,
    doneNone: "Sie arbeiten ohne Weg weiter. Alles Geschriebene ist noch da.",
    toOverview: "Zum Überblick",
  },
  line: {
    label: "Wege:",
    chosen: (name: string) => `${name} (gewählt)`,
    change: "Weg wechseln, nichts geht verloren",
    choose: "Weg wählen",
    connections: (count: number) => `Aus Verbindungen übernehmen (${count})`,
  },
  placeholderGoal: "Ziel noch offen",
  tells: {
    "strategy.way_chosen": "hat den Weg zur Strategie gewählt oder gewechselt",
    "strategy.way_step_kept": "hat den Stand eines Schritts zur Strategie festgehalten",
    "strategy.written_taken": "hat eine vorhandene Strategie in den Entwurf übernommen",
  },
};
