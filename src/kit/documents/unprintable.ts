// SPDX-License-Identifier: EUPL-1.2
import { projectPath } from "#kit/place";
import { type Font, readFonts } from "./fonts.ts";
import type { PaperDocument } from "./paper.ts";
import { prepare } from "./prepare.ts";
import { missingIn } from "./printable.ts";

let fonts: readonly Font[] | undefined;

/** The written characters of a paper that no font of ours has, each once: a PDF shows � in their place, a DOCX keeps them. */
export function unprintableIn(paper: PaperDocument): string[] {
  fonts ??= readFonts(projectPath("assets", "fonts"));
  const found = new Set<string>();
  for (const text of textsIn(prepare(paper))) for (const character of missingIn(text, fonts)) found.add(character);
  return [...found];
}

/** Drawings are no text of the paper. */
function textsIn(value: unknown, key = ""): string[] {
  if (typeof value === "string") return key === "svg" ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, name));
}
