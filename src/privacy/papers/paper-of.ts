// SPDX-License-Identifier: EUPL-1.2
import type { PaperDocument } from "#kit/documents";
import { activitiesPaper } from "./activities.ts";
import { contractPaper } from "./contract.ts";
import type { PaperFacts } from "./facts.ts";
import { isSheet, type PaperKind } from "./kinds.ts";
import { sheetPaper } from "./sheet.ts";

/** One of the papers, filled in with what is known. */
export function paperOf(kind: PaperKind, facts: PaperFacts): PaperDocument {
  if (isSheet(kind)) return sheetPaper(kind, facts);
  return kind === "verzeichnis" ? activitiesPaper(facts) : contractPaper(facts);
}
