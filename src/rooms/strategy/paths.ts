// SPDX-License-Identifier: EUPL-1.2
import { slugOf } from "#kit/text";
import { shortId } from "./draft/draft.ts";

type Row = { id: string };

const own = (body: string, rest = "") => `/intern/${body}/strategie${rest}`;
const open = (body: string, rest = "") => `/kommunen/${body}/strategie${rest}`;

/** Addresses of the room. `body` is the slug of the body; things of the draft go by the end of their id. */
export const strategyPaths = {
  overview: (body: string) => own(body),
  frame: (body: string) => own(body, "/rahmen"),
  putBack: (body: string) => own(body, "/zurueckholen"),

  goals: (body: string) => own(body, "/ziele"),
  goalAnchor: (body: string, goal: Row) => own(body, `/ziele#ziel-${shortId(goal)}`),
  removed: (body: string) => own(body, "/ziele#entfernt"),
  newGoal: (body: string) => own(body, "/ziele/neu"),
  goal: (body: string, goal: Row) => own(body, `/ziele/${shortId(goal)}`),
  moveGoal: (body: string, goal: Row) => own(body, `/ziele/${shortId(goal)}/verschieben`),
  removeGoal: (body: string, goal: Row) => own(body, `/ziele/${shortId(goal)}/entfernen`),
  withoutSign: (body: string, goal: Row) => own(body, `/ziele/${shortId(goal)}/ohne-kennzahl`),

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

  decision: (body: string) => own(body, "/beschluss"),
  paper: (body: string) => own(body, "/beschluss/vorlage"),
  paperPdf: (body: string) => own(body, "/beschluss/beschlussvorlage.pdf"),
  paperDocx: (body: string) => own(body, "/beschluss/beschlussvorlage.docx"),
  record: (body: string) => own(body, "/beschluss/eintragen"),
  correct: (body: string, decision: Row) => own(body, `/beschluss/${shortId(decision)}/berichtigen`),
  publication: (body: string) => own(body, "/veroeffentlichung"),
  preview: (body: string, edition: number) => own(body, `/veroeffentlichung/ansicht/${edition}`),
  withdraw: (body: string, edition: number) => own(body, `/veroeffentlichung/zurueckziehen/${edition}`),
  publishAgain: (body: string) => own(body, "/veroeffentlichung/wieder"),
  redact: (body: string, edition: number) => own(body, `/veroeffentlichung/schwaerzen/${edition}`),
  redactPlaces: (body: string, edition: number) => own(body, `/veroeffentlichung/schwaerzen/${edition}/stellen`),

  /** Public from here on. */
  municipalities: "/kommunen",
  body: (body: string) => `/kommunen/${body}`,
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
