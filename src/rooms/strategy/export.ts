// SPDX-License-Identifier: EUPL-1.2
import type { Database } from "#kit/db";
import { docxOf, pdfOf } from "#kit/documents";
import { nobody } from "#kit/policy";
import type { Clock } from "#kit/time";
import type { Body } from "#register";
import { contentOf } from "./content/freeze.ts";
import { councilPaper } from "./paper/council-paper.ts";
import { type ExportFormat, exportFormats, takeDraft } from "./paper/take.ts";
import { releaseOf } from "./release/list.ts";
import { paperRelease } from "./release/standing.ts";

export function isExportFormat(text: string | undefined): text is ExportFormat {
  return exportFormats.some((format) => format === text);
}

/**
 * The draft of a body for the command line: the council paper as PDF or DOCX, or the content as JSON. Null when there is none.
 * The paper is set after the transaction, because it takes up to a second.
 */
export async function exportStrategy(
  { db, clock }: { db: Database; clock: Clock },
  body: Body,
  format: ExportFormat,
): Promise<Uint8Array | null> {
  const now = clock.now();
  const { draft, release } = await db.owner(async (tx) => ({
    draft: await takeDraft(tx, { actor: nobody, bodyId: body.id, now }, format),
    release: await releaseOf(tx, body.id),
  }));
  if (!draft) return null;
  if (format === "json") return new TextEncoder().encode(`${JSON.stringify(contentOf(draft), null, 2)}\n`);
  const paper = councilPaper(draft, body, now, paperRelease(release, draft.revision));
  return format === "pdf" ? pdfOf(paper) : docxOf(paper);
}
