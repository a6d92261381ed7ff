// SPDX-License-Identifier: EUPL-1.2
import type { Block, PaperDocument } from "#kit/documents";
import { longDate } from "#kit/text";
import type { Body } from "#register";
import { contentOf } from "../content/freeze.ts";
import type { Draft } from "../draft/draft.ts";
import { detailBlocks, foundationBlocks, goalBlocks, tenetBlocks } from "../paper/goal-blocks.ts";
import { moneyBlocks } from "../paper/money-blocks.ts";
import { signBlocks } from "../paper/sign-blocks.ts";
import { staffBlocks } from "../paper/staff-blocks.ts";
import { t as words } from "../paper/texts.de.ts";
import { fullTitle } from "../phrases.ts";
import { readingTexts } from "./texts.de.ts";

const t = readingTexts.paper;

interface Reader {
  body: Pick<Body, "name">;
  /** Whom it is for; empty for the team. */
  forWhom: string;
  until: string | null;
}

/** The draft as a paper to read, with "Entwurf" across every page: what the reading page shows, without comments. */
export function readingPaper(draft: Draft, { body, forWhom, until }: Reader, now: Date): PaperDocument {
  const content = contentOf(draft);
  const names = words.sections;
  const section = (title: string, blocks: readonly Block[]): Block[] =>
    blocks.length === 0 ? [] : [{ kind: "heading", level: 1, text: title }, ...blocks];
  const facts = [
    { label: t.meta.forWhom, value: forWhom },
    { label: t.meta.state, value: longDate(draft.updatedAt) },
    { label: t.meta.until, value: until === null ? "" : longDate(until) },
  ];
  const hasGoals = content.goals.length > 0;
  return {
    title: fullTitle(draft),
    lang: "de",
    kicker: t.kicker,
    subtitle: body.name,
    watermark: words.watermark,
    metadata: facts.filter(({ value }) => value !== ""),
    blocks: [
      ...section(t.occasion, content.occasion === "" ? [] : [{ kind: "paragraph", text: content.occasion }]),
      ...section(names.tenets, tenetBlocks(content)),
      ...section(names.goals, hasGoals ? goalBlocks(content) : [{ kind: "paragraph", text: readingTexts.view.noGoals }]),
      ...(hasGoals ? section(names.signs, signBlocks(content, "today")) : []),
      ...section(names.foundations, foundationBlocks(content)),
      ...section(names.money, moneyBlocks(content)),
      ...section(names.staff, staffBlocks(content)),
      ...section(names.details, detailBlocks(content)),
    ],
    footer: t.footer(body.name),
    createdAt: now,
  };
}
