// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { t } from "../texts.de.ts";

/** The blocks of a council paper, in the order we propose. */
const bodyBlocks = [
  "chain",
  "proposal",
  "reasons",
  "tenets",
  "goals",
  "money",
  "staff",
  "voluntary",
  "alternatives",
  "climate",
  "equality",
  "principles",
  "signs",
  "foundations",
  "attachments",
] as const;
/** What is printed behind the signature, each on a page of its own. */
const annexBlocks = ["details", "plain"] as const;

export const blockKeys = [...bodyBlocks, ...annexBlocks] as const;
export type BlockKey = (typeof blockKeys)[number];

/** Blocks that few councils ask for: off until somebody wants them. */
const offAtFirst: readonly BlockKey[] = ["voluntary", "climate", "equality"];

/** One block as a municipality has it. */
export interface LaidBlock {
  key: BlockKey;
  /** Empty: our name for it. */
  name: string;
  shown: boolean;
}

export const isAnnex = (key: BlockKey): boolean => annexBlocks.some((one) => one === key);

const stored = z.array(z.object({ key: z.enum(blockKeys), name: z.string(), shown: z.boolean() }));

/** The order of a municipality; ours where it has none. Blocks that came later stand where we propose them. */
export function layoutOf(layout: { blocks: unknown } | null): LaidBlock[] {
  const known = layout ? stored.parse(layout.blocks) : [];
  const laid: LaidBlock[] = [...known];
  for (const [index, key] of blockKeys.entries()) {
    if (laid.some((one) => one.key === key)) continue;
    const before = laid.findIndex((one) => one.key === blockKeys[index - 1]);
    laid.splice(before < 0 ? (index === 0 ? 0 : laid.length) : before + 1, 0, { key, name: "", shown: !offAtFirst.includes(key) });
  }
  return [...laid.filter(({ key }) => !isAnnex(key)), ...laid.filter(({ key }) => isAnnex(key))];
}

/** What a block is called in this municipality. */
export function nameOfBlock(blocks: readonly LaidBlock[], key: BlockKey): string {
  return blocks.find((one) => one.key === key)?.name || t.sections[key];
}

/** One step up or down; annexes stay behind the rest. The same list when it goes no further. */
export function movedBlock(blocks: readonly LaidBlock[], key: BlockKey, direction: "up" | "down"): LaidBlock[] {
  const from = blocks.findIndex((one) => one.key === key);
  const to = direction === "up" ? from - 1 : from + 1;
  const [moving, other] = [blocks[from], blocks[to]];
  if (!moving || !other || isAnnex(moving.key) !== isAnnex(other.key)) return [...blocks];
  return blocks.map((one, index) => (index === from ? other : index === to ? moving : one));
}
