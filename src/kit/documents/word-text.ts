// SPDX-License-Identifier: EUPL-1.2
import { TextRun } from "docx";
import type { ReadyText } from "./ready.ts";

/** Runs of Word for our runs; each "\n" becomes a line break. */
export function wordRuns(text: ReadyText): TextRun[] {
  return text.flatMap((run) =>
    run.text.split("\n").map((line, index) => new TextRun({ text: line, bold: run.strong || undefined, break: index > 0 ? 1 : undefined })),
  );
}

/** The same for a plain text in one weight. */
export function plainRuns(text: string, strong = false): TextRun[] {
  return wordRuns([{ text, strong }]);
}
