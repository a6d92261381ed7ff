// SPDX-License-Identifier: EUPL-1.2
import { type Filter, queryOf } from "../entries/filter.ts";
import { shownCode } from "./code.ts";

const all = (slug: string) => `/intern/${slug}/bestand/fragen`;
const round = (slug: string, id: string) => `${all(slug)}/${id}`;

/** Whom letters are made for. */
export const lettersFor = { all: "alle", withoutMail: "ohne-mail", unanswered: "ohne-antwort" } as const;
export type LettersFor = keyof typeof lettersFor;

/** Addresses of asking; hung into the room's paths. */
export const askingPaths = {
  asking: all,
  newRound: (slug: string) => `${all(slug)}/neu`,
  round,
  roundDetails: (slug: string, id: string) => `${round(slug, id)}/angaben`,
  pick: (slug: string, id: string, filter?: Partial<Filter>, cursor?: Readonly<Record<string, string>>) =>
    `${round(slug, id)}/auswahl${queryOf(filter, cursor)}`,
  discardRound: (slug: string, id: string) => `${round(slug, id)}/verwerfen`,
  beginRound: (slug: string, id: string) => `${round(slug, id)}/beginnen`,
  endRound: (slug: string, id: string) => `${round(slug, id)}/beenden`,
  sendMails: (slug: string, id: string) => `${round(slug, id)}/mails`,
  remind: (slug: string, id: string) => `${round(slug, id)}/erinnern`,
  previewLetter: (slug: string, id: string) => `${round(slug, id)}/vorschau.pdf`,
  letters: (slug: string, id: string, form: "pdf" | "docx", whom: LettersFor, part: number) =>
    `${round(slug, id)}/briefe.${form}?fuer=${lettersFor[whom]}&teil=${part}`,
  phoneList: (slug: string, id: string) => `${round(slug, id)}/telefonliste`,
  /** `way`: how the last answer came, proposed for the next. */
  enter: (slug: string, id: string, way?: string) => `${round(slug, id)}/eintragen${way ? `?weg=${way}` : ""}`,
  enterFor: (slug: string, id: string, code: string, way?: string) =>
    `${round(slug, id)}/eintragen/${shownCode(code)}${way ? `?weg=${way}` : ""}`,
  answers: (slug: string, stepId?: string) => `${all(slug)}/antworten${stepId === undefined ? "" : `?uebernommen=${stepId}`}`,
  answer: (slug: string, id: string) => `${all(slug)}/antworten/${id}`,
  undoAcceptance: (slug: string, stepId: string) => `${all(slug)}/rueckgaengig/${stepId}`,
};
