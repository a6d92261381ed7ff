// SPDX-License-Identifier: EUPL-1.2
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Act } from "../draft/change.ts";
import type { Draft } from "../draft/draft.ts";
import { loadDraft } from "../draft/load.ts";

/** Files a draft leaves the house in: the council paper as PDF or DOCX, the content as JSON. */
export const exportFormats = ["pdf", "docx", "json"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The draft of a body for a file, with a line in the audit trail; null when there is none. */
export async function takeDraft(tx: Tx, act: Act, format: ExportFormat): Promise<Draft | null> {
  const draft = await loadDraft(tx, act.bodyId);
  if (!draft) return null;
  const { actor, bodyId, now: at } = act;
  await record(tx, { actor, at, action: "strategy.paper_taken", bodyId, subjectId: draft.id, details: { format } });
  return draft;
}
