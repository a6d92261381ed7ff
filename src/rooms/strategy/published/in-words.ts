// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import type { PaperDocument } from "#kit/documents";
import { longDate } from "#kit/text";
import { readContent } from "../content/earlier.ts";
import { noteTexts } from "../redactions/note-texts.de.ts";
import { inWords } from "../said.tsx";
import type { PublicRedaction, PublishedEdition } from "./find.ts";
import { t } from "./texts.de.ts";

/** An edition for paper: where only letters can stand, "[geschwärzt]" takes the place of the blocks. */
export function editionInWords(edition: PublishedEdition): PublishedEdition {
  if (edition.redactions.length === 0) return edition;
  const { decision } = edition;
  return {
    ...edition,
    content: readContent(withWords(edition.content)),
    decision: { ...decision, decidedBy: inWords(decision.decidedBy), note: inWords(decision.note) },
  };
}

const record = z.record(z.string(), z.unknown());

function withWords(value: unknown): unknown {
  if (typeof value === "string") return inWords(value);
  if (Array.isArray(value)) return value.map(withWords);
  const parts = record.safeParse(value);
  if (!parts.success) return value;
  return Object.fromEntries(Object.entries(parts.data).map(([key, part]) => [key, withWords(part)]));
}

/** The paper with a line for each time words were blacked out. */
export function withCorrections(paper: PaperDocument, redactions: readonly PublicRedaction[]): PaperDocument {
  const lines = redactions.map(({ redactedAt, places, reason }) => ({
    label: t.corrected,
    value: `${noteTexts.note(longDate(redactedAt), places)} ${noteTexts.because(noteTexts.reasons[reason].label)}`,
  }));
  return { ...paper, metadata: [...(paper.metadata ?? []), ...lines] };
}
