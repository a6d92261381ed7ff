// SPDX-License-Identifier: EUPL-1.2
import type { Block, PaperDocument } from "#kit/documents";
import { longDate } from "#kit/text";
import { type Place, placeWords } from "#register";
import { contentOf } from "../content/freeze.ts";
import type { Draft } from "../draft/draft.ts";
import { periodOf } from "../phrases.ts";
import type { PaperRelease } from "../release/standing.ts";
import { releaseTexts } from "../release/texts.de.ts";
import { type Annex, annexesOf, attachmentBlocks } from "./annexes.ts";
import { chainBlocks } from "./committees/blocks.ts";
import { foundationBlocks, goalBlocks, tenetBlocks } from "./goal-blocks.ts";
import { type BlockKey, isAnnex, layoutOf } from "./layout/blocks.ts";
import { paperTexts } from "./model-texts.ts";
import { moneyBlocks } from "./money-blocks.ts";
import { optionalTexts, voluntaryBlocks } from "./optional-blocks.ts";
import { principleBlocks } from "./principle-blocks.ts";
import { signBlocks } from "./sign-blocks.ts";
import { staffBlocks } from "./staff-blocks.ts";
import { t } from "./texts.de.ts";

/** A part of the paper that a town hall pastes into its own council system. */
export interface PaperSection {
  key: BlockKey;
  /** What the municipality calls it. */
  title: string;
  blocks: readonly Block[];
  /** The text is our proposal; nobody has saved it. */
  isModel: boolean;
}

const text = (value: string): Block[] => (value === "" ? [] : [{ kind: "paragraph", text: value }]);

/** The sections of the council paper in the municipality's own order and words; what is hidden or says nothing is left out. */
export function paperSections(draft: Draft, place: Place): PaperSection[] {
  const layout = layoutOf(draft.layout);
  const annexes = annexesOf(contentOf(draft), layout);
  const blocks = bodyBlocks(draft, place, annexes);
  const models = modelBlocks(draft, place);
  const body = layout.flatMap(({ key, name, shown }): PaperSection[] =>
    shown && !isAnnex(key) ? [{ key, title: name || t.sections[key], blocks: blocks[key] ?? [], isModel: models.includes(key) }] : [],
  );
  return [...body.filter((section) => section.blocks.length > 0), ...annexes.map((annex) => ({ ...annex, isModel: false }))];
}

function bodyBlocks(draft: Draft, place: Place, annexes: readonly Annex[]): Partial<Record<BlockKey, Block[]>> {
  const content = contentOf(draft);
  const { proposal, reasons, alternatives } = paperTexts(draft, place);
  const { climate, equality } = optionalTexts(draft, place);
  const occasion: Block[] = draft.occasion === "" ? [] : [{ kind: "heading", level: 2, text: t.occasion }, ...text(draft.occasion)];
  return {
    chain: chainBlocks(draft.committees),
    proposal: text(proposal),
    reasons: [...text(reasons), ...occasion],
    tenets: tenetBlocks(content),
    goals: goalBlocks(content),
    money: moneyBlocks(content),
    staff: staffBlocks(content),
    voluntary: voluntaryBlocks(draft),
    alternatives: text(alternatives),
    climate: text(climate.text),
    equality: text(equality.text),
    principles: principleBlocks(draft),
    signs: signBlocks(content, "today"),
    foundations: foundationBlocks(content),
    attachments: attachmentBlocks(annexes, draft.paper?.attachments ?? ""),
  };
}

/** The blocks whose text is still our proposal. */
function modelBlocks(draft: Draft, place: Place): BlockKey[] {
  const { climate, equality } = optionalTexts(draft, place);
  return [
    ...(draft.paper === null ? (["proposal", "reasons", "alternatives"] as const) : []),
    ...(climate.isModel ? (["climate"] as const) : []),
    ...(equality.isModel ? (["equality"] as const) : []),
  ];
}

/**
 * The whole council paper. Without a number it is a draft and says so across every page; so it is without a release where two people release.
 * Names of those who released it stand nowhere.
 */
export function councilPaper(draft: Draft, place: Place, now: Date, release: PaperRelease | null = null): PaperDocument {
  const words = placeWords(place);
  const { number, subject, department } = paperTexts(draft, place);
  const metadata = [
    { label: t.meta.number, value: number ?? t.numberOpen },
    { label: t.meta.council, value: words.councilTitle },
    { label: t.meta.department, value: department },
    { label: t.meta.period, value: periodOf(draft) },
    { label: t.meta.date, value: longDate(now) },
    { label: releaseTexts.paper.label, value: releaseWords(release) },
  ];
  const sections = paperSections(draft, place);
  const printed = ({ title, blocks }: PaperSection): Block[] => [{ kind: "heading", level: 1, text: title }, ...blocks];
  return {
    title: subject,
    lang: "de",
    kicker: t.kicker,
    ...(number === null || release?.releasedAt === null ? { watermark: t.watermark } : {}),
    metadata: metadata.filter(({ value }) => value !== ""),
    blocks: [
      ...sections.filter(({ key }) => !isAnnex(key)).flatMap(printed),
      { kind: "signatures", lines: t.signatures(words.head) },
      ...sections.filter(({ key }) => isAnnex(key)).flatMap((annex): Block[] => [{ kind: "pageBreak" }, ...printed(annex)]),
    ],
    footer: t.footer(place.name, subject),
    createdAt: now,
  };
}

function releaseWords(release: PaperRelease | null): string {
  if (!release) return "";
  return release.releasedAt === null ? releaseTexts.paper.open : releaseTexts.paper.released(release.releasedAt);
}
