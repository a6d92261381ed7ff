// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "#kit/documents";
import type { StrategyContent } from "../content/content.ts";
import { plainBlocks, plainPageOf } from "../plain/page-of.ts";
import { detailBlocks } from "./goal-blocks.ts";
import { isAnnex, type LaidBlock } from "./layout/blocks.ts";
import { t } from "./texts.de.ts";

export interface Annex {
  key: "details" | "plain";
  /** "Anlage 1: Die Maßnahmen im Einzelnen" */
  title: string;
  blocks: readonly Block[];
}

/** What lies with the paper, in the municipality's order; what is empty is left out and not counted. */
export function annexesOf(content: StrategyContent, layout: readonly LaidBlock[]): Annex[] {
  const page = plainPageOf(content);
  const names = { details: t.sections.details, plain: page?.title ?? t.sections.plain };
  const blocks = { details: detailBlocks(content), plain: page ? plainBlocks(page) : [] };
  const shown = layout.flatMap(({ key, name, shown: isShown }) =>
    isAnnex(key) && isShown && (key === "details" || key === "plain") && blocks[key].length > 0 ? [{ key, name: name || names[key] }] : [],
  );
  return shown.map(({ key, name }, index) => ({ key, title: t.annex(index + 1, name), blocks: blocks[key] }));
}

/** The list of what lies with the paper: ours, then what she typed, one per line. */
export function attachmentBlocks(annexes: readonly Annex[], typed: string): Block[] {
  const own = typed
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, index) => t.annex(annexes.length + index + 1, line));
  const items = [...annexes.map(({ title }) => title), ...own];
  return items.length === 0 ? [] : [{ kind: "list", style: "bullet", items }];
}
