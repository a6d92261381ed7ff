// SPDX-License-Identifier: EUPL-1.2
import { type Draft, measuresOf, shortId } from "../draft/draft.ts";
import { inShort } from "../removal.ts";
import { type BlockKind, blockKinds } from "./tables.ts";
import { commentTexts as t } from "./texts.ts";

/** A part of the draft people comment on. */
export interface Block {
  kind: BlockKind;
  id: string;
  /** "Maßnahme 1.2 »Ein Kalender für alle«" */
  title: string;
}

const words: Record<BlockKind, string> = {
  strategy: "strategie",
  field: "handlungsfeld",
  goal: "ziel",
  measure: "massnahme",
  sign: "kennzahl",
};

/** The block in an address, and the anchor of its paragraph: "massnahme-1a2b3c4d". */
export function blockPart({ kind, id }: Pick<Block, "kind" | "id">): string {
  return `${words[kind]}-${shortId({ id })}`;
}

/** Kind and end of the id in an address; undefined for what names no block. */
export function readBlockPart(part: string): { kind: BlockKind; short: string } | undefined {
  const [, word, short = ""] = /^([a-z]+)-([0-9a-f]{8})$/.exec(part) ?? [];
  const kind = blockKinds.find((one) => words[one] === word);
  return kind && { kind, short };
}

/** All blocks of a draft, in order. */
export function blocksOf(draft: Draft): Block[] {
  return [
    strategyBlock(draft),
    ...draft.fields.map(({ id, number, title }): Block => ({ kind: "field", id, title: t.block.field(number, inShort(title)) })),
    ...draft.goals.map(({ id, number, title }): Block => ({ kind: "goal", id, title: t.block.goal(number, inShort(title)) })),
    ...measuresOf(draft).map(({ id, label, title }): Block => ({ kind: "measure", id, title: t.block.measure(label, inShort(title)) })),
    ...draft.goals.flatMap(({ signs }) => signs).map(({ id, name }): Block => ({ kind: "sign", id, title: t.block.sign(inShort(name)) })),
  ];
}

export function strategyBlock({ id }: Pick<Draft, "id">): Block {
  return { kind: "strategy", id, title: t.block.strategy };
}

/** The block an address names; undefined when the draft does not have it any more. */
export function blockAt(draft: Draft, part: string): Block | undefined {
  return blocksOf(draft).find((block) => blockPart(block) === part);
}
