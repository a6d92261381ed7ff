// SPDX-License-Identifier: EUPL-1.2
import type { Block, PaperDocument } from "#kit/documents";
import { longDate } from "#kit/text";
import { type Place, placeWords } from "#register";
import { contentOf } from "../content/freeze.ts";
import type { Draft } from "../draft/draft.ts";
import { periodOf } from "../phrases.ts";
import { detailBlocks, foundationBlocks, goalBlocks } from "./goal-blocks.ts";
import { paperTexts } from "./model-texts.ts";
import { moneyBlocks, staffBlocks } from "./money-blocks.ts";
import { principleBlocks } from "./principle-blocks.ts";
import { signBlocks } from "./sign-blocks.ts";
import { t } from "./texts.de.ts";

/** A part of the paper that a town hall pastes into its own council system. */
export interface PaperSection {
  title: string;
  blocks: readonly Block[];
}

const text = (value: string): Block[] => [{ kind: "paragraph", text: value }];

/** The sections of the council paper, in order; what says nothing is left out. */
export function paperSections(draft: Draft, place: Place): PaperSection[] {
  const content = contentOf(draft);
  const { proposal, reasons, alternatives } = paperTexts(draft, place);
  const names = t.sections;
  const occasion: Block[] = draft.occasion === "" ? [] : [{ kind: "heading", level: 2, text: names.occasion }, ...text(draft.occasion)];
  const sections: PaperSection[] = [
    { title: names.proposal, blocks: text(proposal) },
    { title: names.reasons, blocks: [...text(reasons), ...occasion] },
    { title: names.goals, blocks: goalBlocks(content) },
    { title: names.money, blocks: moneyBlocks(content) },
    { title: names.staff, blocks: staffBlocks(content) },
    { title: names.alternatives, blocks: alternatives === "" ? [] : text(alternatives) },
    { title: names.principles, blocks: principleBlocks(draft) },
    { title: names.signs, blocks: signBlocks(content, "today") },
    { title: names.foundations, blocks: foundationBlocks(content) },
    { title: names.details, blocks: detailBlocks(content) },
  ];
  return sections.filter(({ blocks }) => blocks.length > 0);
}

/** The whole council paper. Without a number it is a draft and says so across every page. */
export function councilPaper(draft: Draft, place: Place, now: Date): PaperDocument {
  const words = placeWords(place);
  const { number, subject, department } = paperTexts(draft, place);
  const metadata = [
    { label: t.meta.number, value: number ?? t.numberOpen },
    { label: t.meta.council, value: words.councilTitle },
    { label: t.meta.department, value: department },
    { label: t.meta.period, value: periodOf(draft) },
    { label: t.meta.date, value: longDate(now) },
  ];
  return {
    title: subject,
    lang: "de",
    kicker: t.kicker,
    ...(number === null ? { watermark: t.watermark } : {}),
    metadata: metadata.filter(({ value }) => value !== ""),
    blocks: [
      ...paperSections(draft, place).flatMap(({ title, blocks }): Block[] => [{ kind: "heading", level: 1, text: title }, ...blocks]),
      { kind: "signatures", lines: t.signatures(words.head) },
    ],
    footer: t.footer(place.name, subject),
    createdAt: now,
  };
}
