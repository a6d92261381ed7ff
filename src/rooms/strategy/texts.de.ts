// SPDX-License-Identifier: EUPL-1.2
import { commentTexts } from "./comments/texts.de.ts";
import { decisionTexts } from "./decision/texts.de.ts";
import { draftTexts } from "./draft/texts.de.ts";
import { fieldTexts } from "./fields/texts.de.ts";
import { foundationTexts } from "./foundations/texts.de.ts";
import { frameTexts } from "./frame/texts.de.ts";
import { goalTexts } from "./goals/texts.de.ts";
import type { FoundationKind, Outcome, SignKind } from "./kinds.ts";
import { measureTexts } from "./measures/texts.de.ts";
import { modelTexts } from "./models/texts.de.ts";
import { orderTexts } from "./order/texts.de.ts";
import { overviewTexts } from "./overview/texts.de.ts";
import { paperPageTexts, paperTells } from "./paper/page-texts.de.ts";
import { phraseTexts } from "./phrase-texts.de.ts";
import { publicationTexts } from "./publication/texts.de.ts";
import { readingTexts } from "./reading/texts.de.ts";
import { releaseTexts } from "./release/texts.de.ts";
import { sharingTexts } from "./sharing/texts.de.ts";
import { signTexts } from "./signs/texts.de.ts";
import { wayTexts } from "./ways/texts.de.ts";

const signKind: Record<SignKind, { label: string; hint: string }> = {
  count: { label: "Anzahl", hint: "Zum Beispiel Vereine beim Treffen" },
  share: { label: "Anteil in Prozent", hint: "Zum Beispiel Einträge, die bestätigt sind" },
  milestone: { label: "Ja oder nein", hint: "Zum Beispiel: Das Verzeichnis ist online" },
  assessment: { label: "Einschätzung", hint: "Zum Beispiel eine Umfrage unter Vorständen" },
};

const foundationKind: Record<FoundationKind, string> = { inventory: "Bestand", conversation: "Gespräch", other: "Anderes" };

const outcome: Record<Outcome, { label: string; hint?: string }> = {
  adopted: { label: "beschlossen" },
  amended: { label: "mit Änderungen beschlossen", hint: "Arbeiten Sie die Änderungen zuerst in den Entwurf ein." },
  recommended: { label: "empfohlen", hint: "Ein Ausschuss hat vorberaten. Die Entscheidung steht noch aus." },
  postponed: { label: "vertagt" },
  rejected: { label: "abgelehnt" },
};

export const t = {
  menu: "Strategie",
  seenBy: { team: "Nur Ihr Team sieht das" },
  save: "Speichern",
  quoted: (text: string) => `»${text}«`,
  comma: ", ",
  signKind,
  foundationKind,
  outcome,
  outcomeFacts: (label: string, on: string, by: string) => `${label} am ${on}, ${by}`,

  tabs: {
    overview: "Überblick",
    goals: "Ziele und Maßnahmen",
    foundations: "Grundlagen",
    decision: "Beschluss",
    publication: "Veröffentlichung",
  },

  ...frameTexts,
  ...overviewTexts,
  ...draftTexts,
  ...fieldTexts,
  ...goalTexts,
  ...modelTexts,
  ...orderTexts,
  ...measureTexts,
  ...signTexts,
  ...foundationTexts,
  ...decisionTexts,
  ...paperPageTexts,
  ...publicationTexts,
  ...phraseTexts,

  conflict: {
    title: "Zwei haben gleichzeitig geändert",
    said: (who: string, when: string) =>
      `${who} hat das um ${when} geändert. Beide Fassungen stehen hier nebeneinander. Welche soll gelten?`,
    someone: "Jemand aus Ihrem Team",
    same: "Die Texte sind gleich. Es ist alles gespeichert.",
    caption: "Beide Fassungen",
    field: "Angabe",
    theirs: "Gespeicherte Fassung",
    mine: "Ihre Fassung",
    empty: "(leer)",
    formTitle: "Ihre Fassung",
    formHint: "Sie können hier beide Fassungen zusammenführen. »Speichern« ersetzt die gespeicherte Fassung.",
    keep: "Gespeicherte Fassung behalten",
  },

  tells: {
    ...wayTexts.tells,
    ...readingTexts.tells,
    ...commentTexts.tells,
    ...sharingTexts.tells,
    ...releaseTexts.tells,
    ...paperTells,
    "strategy.started": "hat die Strategie begonnen",
    "strategy.frame_edited": "hat Titel, Zeitraum oder Anlass geändert",
    "strategy.field_added": "hat ein Handlungsfeld hinzugefügt",
    "strategy.field_edited": "hat ein Handlungsfeld geändert",
    "strategy.field_moved": "hat ein Handlungsfeld verschoben",
    "strategy.field_removed": "hat ein Handlungsfeld entfernt",
    "strategy.goal_added": "hat ein Ziel hinzugefügt",
    "strategy.goal_edited": "hat ein Ziel geändert",
    "strategy.models_taken": "hat Muster in den Entwurf übernommen",
    "strategy.goal_moved": "hat ein Ziel verschoben",
    "strategy.goal_removed": "hat ein Ziel entfernt",
    "strategy.goal_without_sign": "hat ein Ziel bewusst ohne Kennzahl gelassen",
    "strategy.measure_added": "hat eine Maßnahme hinzugefügt",
    "strategy.measure_edited": "hat eine Maßnahme geändert",
    "strategy.measure_costed": "hat Zeit und Geld einer Maßnahme geändert",
    "strategy.measure_moved": "hat eine Maßnahme verschoben",
    "strategy.measure_removed": "hat eine Maßnahme entfernt",
    "strategy.sign_added": "hat eine Kennzahl eingetragen",
    "strategy.sign_edited": "hat eine Kennzahl geändert",
    "strategy.sign_removed": "hat eine Kennzahl entfernt",
    "strategy.foundation_added": "hat eine Grundlage hinzugefügt",
    "strategy.findings_added": "hat Grundlagen aus dem Bestand übernommen",
    "strategy.foundation_edited": "hat eine Grundlage geändert",
    "strategy.principle_answered": "hat eine Frage zu den Grundsätzen beantwortet",
    "strategy.foundation_removed": "hat eine Grundlage entfernt",
    "strategy.removal_undone": "hat Entferntes zurückgeholt",
    "strategy.paper_edited": "hat Texte der Beschlussvorlage geändert",
    "strategy.paper_taken": "hat den Entwurf als Datei heruntergeladen",
    "strategy.decision_recorded": "hat einen Beschluss eingetragen",
    "strategy.adopted": "hat eine Fassung festgeschrieben",
    "strategy.decision_corrected": "hat Angaben zum Beschluss berichtigt",
    "strategy.redacted": "hat in einer Fassung Stellen geschwärzt",
    "strategy.withdrawn": "hat eine Fassung zurückgezogen",
    "strategy.published_again": "hat eine Fassung wieder veröffentlicht",
    "strategy.published": "hat eine Fassung veröffentlicht",
  },
} as const;
