// SPDX-License-Identifier: EUPL-1.2

import type { Tx } from "#kit/db";
import { docxOf, pdfOf } from "#kit/documents";
import type { Body } from "#register";
import { contentOf } from "./content/freeze.ts";
import { loadDraft } from "./draft/load.ts";
import { councilPaper } from "./paper/council-paper.ts";

export const exportFormats = ["pdf", "docx", "json"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export function isExportFormat(text: string | undefined): text is ExportFormat {
  return exportFormats.some((format) => format === text);
}

/** The draft of a body for the command line: the council paper as PDF or DOCX, or the content as JSON. Null when there is none. */
export async function exportStrategy(tx: Tx, body: Body, format: ExportFormat, now: Date): Promise<Uint8Array | null> {
  const draft = await loadDraft(tx, body.id);
  if (!draft) return null;
  if (format === "json") return new TextEncoder().encode(`${JSON.stringify(contentOf(draft), null, 2)}\n`);
  const paper = councilPaper(draft, body, now);
  return format === "pdf" ? pdfOf(paper) : docxOf(paper);
}
