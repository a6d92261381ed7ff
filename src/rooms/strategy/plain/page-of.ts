// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "#kit/documents";
import { longDate } from "#kit/text";
import type { StrategyContent } from "../content/content.ts";
import { plainTexts as t } from "./texts.de.ts";

/** A piece of the page: a short line of its own is a heading, lines with a dash are a list. */
export type PlainPart =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; items: readonly string[] };

export interface PlainPageContent {
  /** "Die Strategie in Einfacher Sprache"; "Leichter" only when a group has checked it. */
  title: string;
  /** Who checked it and when, in a sentence; null when nobody did. */
  checked: string | null;
  parts: readonly PlainPart[];
}

/** The page in plain language of a strategy, for its paper and its public page; null when there is none. */
export function plainPageOf({ plain }: Pick<StrategyContent, "plain">): PlainPageContent | null {
  if (plain === null) return null;
  const { text, checkedBy, checkedOn } = plain;
  const isEasy = checkedBy !== null && checkedOn !== null;
  return {
    title: t.titleOf(isEasy ? t.easy : t.plain),
    checked: isEasy ? t.checked(checkedBy, longDate(checkedOn)) : null,
    parts: partsOf(text),
  };
}

/** Longest line that is taken for a heading. Unit: characters. */
const longestHeading = 90;

export function partsOf(text: string): PlainPart[] {
  return text.split(/\n\s*\n/).flatMap((paragraph) => {
    const lines = paragraph
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
    const first = lines.findIndex((line) => isItem(line));
    if (lines.length === 0) return [];
    if (first < 0) return [lineOrLines(lines)];
    const items = lines.slice(first);
    const list = items.filter(isItem).map((line) => line.replace(/^[-•–]\s+/, ""));
    // A line in the middle of a list that has no dash belongs to the item before it.
    const whole = items.length === list.length ? list : joined(items);
    return [...(first > 0 ? [lineOrLines(lines.slice(0, first))] : []), { kind: "list" as const, items: whole }];
  });
}

const isItem = (line: string) => /^[-•–]\s+\S/.test(line);

function joined(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    if (isItem(line)) items.push(line.replace(/^[-•–]\s+/, ""));
    else items[items.length - 1] = `${items.at(-1)} ${line}`;
  }
  return items;
}

function lineOrLines(lines: readonly string[]): PlainPart {
  const [line = ""] = lines;
  const isHeading = lines.length === 1 && line.length <= longestHeading && /[\p{L}\p{N}»)]$/u.test(line);
  return isHeading ? { kind: "heading", text: line } : { kind: "paragraph", text: lines.join("\n") };
}

/** The page as blocks of a paper. */
export function plainBlocks(page: PlainPageContent): Block[] {
  const parts = page.parts.map(
    (part): Block =>
      part.kind === "list"
        ? { kind: "list", style: "bullet", items: part.items }
        : part.kind === "heading"
          ? { kind: "heading", level: 2, text: part.text }
          : { kind: "paragraph", text: part.text },
  );
  return page.checked === null ? parts : [...parts, { kind: "paragraph", text: page.checked }];
}
