// SPDX-License-Identifier: EUPL-1.2
import { slugOf } from "#kit/text";
import { shortId } from "./draft/draft.ts";

import type { Way } from "./kinds.ts";
import { shownCode } from "./reading/code.ts";

type Row = { id: string };

/** How addresses call the ways. */
export const wayWords: Record<Way, string> = {
  small: "kleiner-anfang",
  existing: "auf-vorhandenem",
  steps: "acht-schritte",
  written: "vorhandene-strategie",
};

const own = (body: string, rest = "") => `/intern/${body}/strategie${rest}`;
const open = (body: string, rest = "") => `/kommunen/${body}/strategie${rest}`;

const editionsAt = (at: string) => ({
  list: at,
  redact: (edition: number) => `${at}/schwaerzen/${edition}`,
  redactPlaces: (edition: number) => `${at}/schwaerzen/${edition}/stellen`,
  withdraw: (edition: number) => `${at}/zurueckziehen/${edition}`,
  publishAgain: `${at}/wieder`,
});
export type EditionPaths = ReturnType<typeof editionsAt>;

/** Addresses of the room. `body` is the slug of the body; things of the draft go by the end of their id. */
export const strategyPaths = {
  overview: (body: string) => own(body),
  frame: (body: string) => own(body, "/rahmen"),
  /** Where forms are kept while somebody types. */
  keep: (body: string) => `/intern/${body}/zwischenstand`,
  putBack: (body: string) => own(body, "/zurueckholen"),

  goals: (body: string) => own(body, "/ziele"),
  /** Unfolded and in view. */
  goalAnchor: (body: string, goal: Row) => own(body, `/ziele?offen=${shortId(goal)}#ziel-${shortId(goal)}`),
  allGoals: (body: string) => own(body, "/ziele?offen=alle"),
  removed: (body: string) => own(body, "/ziele#entfernt"),
  newGoal: (body: string) => own(body, "/ziele/neu"),
  newGoalIn: (body: string, field: Row) => own(body, `/ziele/neu?feld=${shortId(field)}`),
  goal: (body: string, goal: Row) => own(body, `/ziele/${shortId(goal)}`),
  moveGoal: (body: string, goal: Row) => own(body, `/ziele/${shortId(goal)}/verschieben`),
  removeGoal: (body: string, goal: Row) => own(body, `/ziele/${shortId(goal)}/entfernen`),
  withoutSign: (body: string, goal: Row) => own(body, `/ziele/${shortId(goal)}/ohne-kennzahl`),

  newField: (body: string) => own(body, "/handlungsfelder/neu"),
  field: (body: string, field: Row) => own(body, `/handlungsfelder/${shortId(field)}`),
  fieldAnchor: (body: string, field: Row) => own(body, `/ziele#feld-${shortId(field)}`),
  moveField: (body: string, field: Row) => own(body, `/handlungsfelder/${shortId(field)}/verschieben`),
  removeField: (body: string, field: Row) => own(body, `/handlungsfelder/${shortId(field)}/entfernen`),
  order: (body: string) => own(body, "/reihenfolge"),
  models: (body: string) => own(body, "/muster"),
  modelsOf: (body: string, theme: string) => own(body, `/muster?thema=${encodeURIComponent(theme)}`),

  newMeasure: (body: string, goal: Row) => own(body, `/ziele/${shortId(goal)}/massnahmen`),
  measure: (body: string, measure: Row) => own(body, `/massnahmen/${shortId(measure)}`),
  measureMoney: (body: string, measure: Row) => own(body, `/massnahmen/${shortId(measure)}/zeit-und-geld`),
  moveMeasure: (body: string, measure: Row) => own(body, `/massnahmen/${shortId(measure)}/verschieben`),
  removeMeasure: (body: string, measure: Row) => own(body, `/massnahmen/${shortId(measure)}/entfernen`),

  principles: (body: string) => own(body, "/grundsaetze"),
  principle: (body: string, measure: Row, rule: string) => own(body, `/grundsaetze/${shortId(measure)}/${rule}`),

  newSign: (body: string, goal: Row) => own(body, `/ziele/${shortId(goal)}/kennzahlen`),
  sign: (body: string, sign: Row) => own(body, `/kennzahlen/${shortId(sign)}`),
  removeSign: (body: string, sign: Row) => own(body, `/kennzahlen/${shortId(sign)}/entfernen`),

  foundations: (body: string) => own(body, "/grundlagen"),
  goalFoundations: (body: string, goal: Row) => own(body, `/grundlagen#ziel-${shortId(goal)}`),
  newFoundation: (body: string, goal: Row) => own(body, `/ziele/${shortId(goal)}/grundlagen`),
  takeFindings: (body: string, goal: Row) => own(body, `/ziele/${shortId(goal)}/grundlagen/bestand`),
  foundation: (body: string, foundation: Row) => own(body, `/grundlagen/${shortId(foundation)}`),
  removeFoundation: (body: string, foundation: Row) => own(body, `/grundlagen/${shortId(foundation)}/entfernen`),

  begin: (body: string, way?: Way) => own(body, way ? `/beginnen?weg=${wayWords[way]}` : "/beginnen"),
  ways: (body: string) => own(body, "/weg"),
  way: (body: string, way: Way) => own(body, `/weg/${wayWords[way]}`),
  smallPage: (body: string, page: string) => own(body, `/weg/kleiner-anfang/${page}`),
  smallSheet: (body: string) => own(body, "/weg/kleiner-anfang/blatt.pdf"),
  fromConnections: (body: string) => own(body, "/weg/auf-vorhandenem?art=verbindungen"),
  proposals: (body: string) => own(body, "/weg/auf-vorhandenem/vorschlaege"),
  aidStep: (body: string, step: string) => own(body, `/weg/acht-schritte/${step}`),
  takeWritten: (body: string) => own(body, "/weg/vorhandene-strategie/uebernehmen"),
  /** Whom to ask when nobody is named. */
  contact: "/kontakt",
  /** A page of the handbook for officers, with its anchor. */
  help: (chapter: string) => `/hilfe/engagementbeauftragte/${chapter}`,

  decision: (body: string) => own(body, "/beschluss"),
  paper: (body: string) => own(body, "/beschluss/vorlage"),
  paperSections: (body: string) => own(body, "/beschluss#abschnitte"),
  paperLayout: (body: string) => own(body, "/beschluss/aufbau"),
  resetLayout: (body: string) => own(body, "/beschluss/aufbau/vorschlag"),
  committees: (body: string) => own(body, "/beschluss/beratungsfolge"),
  committeeDates: (body: string) => own(body, "/beschluss/beratungsfolge.ics"),
  committee: (body: string, committee: Row) => own(body, `/beschluss/beratungsfolge/${shortId(committee)}`),
  moveCommittee: (body: string, committee: Row) => own(body, `/beschluss/beratungsfolge/${shortId(committee)}/verschieben`),
  removeCommittee: (body: string, committee: Row) => own(body, `/beschluss/beratungsfolge/${shortId(committee)}/entfernen`),
  putBackCommittee: (body: string) => own(body, "/beschluss/beratungsfolge/zurueckholen"),
  removedCommittees: (body: string) => own(body, "/beschluss/beratungsfolge#entfernt"),
  plain: (body: string) => own(body, "/beschluss/einfache-sprache"),
  paperPdf: (body: string) => own(body, "/beschluss/beschlussvorlage.pdf"),
  paperDocx: (body: string) => own(body, "/beschluss/beschlussvorlage.docx"),
  record: (body: string) => own(body, "/beschluss/eintragen"),
  correct: (body: string, decision: Row) => own(body, `/beschluss/${shortId(decision)}/berichtigen`),
  publication: (body: string) => own(body, "/veroeffentlichung"),
  preview: (body: string, edition: number) => own(body, `/veroeffentlichung/ansicht/${edition}`),
  withdraw: (body: string, edition: number) => own(body, `/veroeffentlichung/zurueckziehen/${edition}`),
  publishAgain: (body: string) => own(body, "/veroeffentlichung/wieder"),
  release: (body: string) => own(body, "/freigabe-zu-zweit"),
  releaseOn: (body: string) => own(body, "/freigabe-zu-zweit/einschalten"),
  present: (body: string, what: string) => own(body, `/freigabe-zu-zweit/vorlegen/${what}`),
  presentDraft: (body: string) => own(body, "/freigabe-zu-zweit/vorlegen/entwurf"),
  presentEdition: (body: string, edition: number) => own(body, `/freigabe-zu-zweit/vorlegen/fassung-${edition}`),
  presentEnd: (body: string) => own(body, "/freigabe-zu-zweit/vorlegen/ausschalten"),
  presented: (body: string, request: Row) => own(body, `/freigabe-zu-zweit/${request.id}`),
  confirmPresented: (body: string, request: Row) => own(body, `/freigabe-zu-zweit/${request.id}/freigeben`),
  declinePresented: (body: string, request: Row) => own(body, `/freigabe-zu-zweit/${request.id}/ablehnen`),
  takePresentedBack: (body: string, request: Row) => own(body, `/freigabe-zu-zweit/${request.id}/zuruecknehmen`),
  redact: (body: string, edition: number) => own(body, `/veroeffentlichung/schwaerzen/${edition}`),
  redactPlaces: (body: string, edition: number) => own(body, `/veroeffentlichung/schwaerzen/${edition}/stellen`),
  /** What is done to editions: to those of the body itself, or to those of a place that went into it. */
  editions: (body: string, former?: string) => editionsAt(own(body, former === undefined ? "/veroeffentlichung" : `/frueher/${former}`)),

  /** Showing the draft, sharing it, comments. */
  readings: (body: string) => own(body, "/zeigen"),
  reading: (body: string, id: string) => own(body, `/zeigen/${id}`),
  endReading: (body: string, id: string) => own(body, `/zeigen/${id}/beenden`),
  shares: (body: string) => own(body, "/freigaben"),
  endShare: (body: string, id: string) => own(body, `/freigaben/${id}/beenden`),
  sharedDrafts: (body: string) => own(body, "/geteilt"),
  read: (body: string) => own(body, "/lesen"),
  readPdf: (body: string) => own(body, "/lesen/entwurf.pdf"),
  comment: (body: string, block: string) => own(body, `/lesen/kommentar/${block}`),
  takeCommentBack: (body: string) => own(body, "/lesen/zuruecknehmen"),
  putCommentBack: (body: string) => own(body, "/lesen/zurueckholen"),
  comments: (body: string, query = "") => own(body, `/kommentare${query}`),
  settleComments: (body: string) => own(body, "/kommentare/erledigt"),
  reopenComments: (body: string) => own(body, "/kommentare/wieder-offen"),
  undoSettling: (body: string) => own(body, "/kommentare/rueckgaengig"),
  reader: (code: string) => `/lesen/${shownCode(code)}`,
  readerPdf: (code: string) => `/lesen/${shownCode(code)}/entwurf.pdf`,
  readerComment: (code: string, block: string) => `/lesen/${shownCode(code)}/kommentar/${block}`,
  readerTakeBack: (code: string) => `/lesen/${shownCode(code)}/zuruecknehmen`,
  readerPutBack: (code: string) => `/lesen/${shownCode(code)}/zurueckholen`,

  /** Public from here on. */
  municipalities: "/kommunen",
  body: (body: string) => `/kommunen/${body}`,
  closedDraft: (slug: string, former: string, format: "json" | "pdf") => `/intern/${slug}/strategie/frueher/${former}/entwurf.${format}`,
  published: (body: string) => open(body),
  publishedPdf: (body: string) => open(body, ".pdf"),
  publishedJson: (body: string) => open(body, ".json"),
  publishedAtom: (body: string) => open(body, ".atom"),
  publishedMoney: (body: string) => open(body, "/geld.csv"),
  publishedPlain: (body: string) => open(body, "/einfach"),
  publishedMeasure: (body: string, measure: { number: number; title: string }) => open(body, `/massnahmen/${measurePart(measure)}`),
  edition: (body: string, number: number) => open(body, `/fassungen/${number}`),
};

/** "3-vereinstreff": the number finds the measure, the words are for people. */
export function measurePart(measure: { number: number; title: string }): string {
  return [`${measure.number}`, slugOf(measure.title)].filter(Boolean).join("-");
}
