// SPDX-License-Identifier: EUPL-1.2
import type { Block, PaperDocument } from "#kit/documents";
import { longDate } from "#kit/text";
import type { Place } from "#register";
import type { GoalContent, StrategyContent } from "../content/content.ts";
import { periodOf } from "../phrases.ts";
import { plainBlocks, plainPageOf } from "../plain/page-of.ts";
import type { PublishedEdition } from "../published/find.ts";
import { foundationLine, goalHeading, measureBlocks, tenetBlocks } from "./goal-blocks.ts";
import { moneyBlocks } from "./money-blocks.ts";
import { signBlocks } from "./sign-blocks.ts";
import { staffBlocks } from "./staff-blocks.ts";
import { t } from "./texts.de.ts";

const words = t.published;

/** A published edition for printing: the same content as the public page. */
export function publishedPaper(edition: PublishedEdition, place: Place): PaperDocument {
  const { content, decision } = edition;
  const heading = (text: string): Block => ({ kind: "heading", level: 1, text });
  const section = (title: string, body: string): Block[] => (body === "" ? [] : [heading(title), { kind: "paragraph", text: body }]);
  return {
    title: content.title,
    lang: "de",
    kicker: words.kicker,
    subtitle: words.subtitle(place.name, periodOf(content)),
    metadata: [
      { label: words.edition, value: `${edition.number}` },
      { label: words.decision, value: words.decided(words.outcome[decision.outcome], longDate(decision.decidedOn), decision.decidedBy) },
      { label: words.decisionNumber, value: decision.number ?? words.numberOpen },
      { label: words.published, value: longDate(edition.publishedAt) },
    ],
    blocks: [
      ...section(t.occasion, content.occasion),
      ...(content.tenets.length === 0 ? [] : [heading(t.sections.tenets), ...tenetBlocks(content)]),
      ...goalsInFull(content),
      heading(t.sections.signs),
      ...signBlocks(content, "atStart"),
      heading(words.money),
      ...moneyBlocks(content),
      ...staffBlocks(content),
      ...section(words.note, decision.note),
      ...plainAtEnd(content),
    ],
    footer: words.footer(place.name, edition.number, edition.sha256.slice(0, 16)),
    createdAt: edition.publishedAt,
  };
}

/** Field by field where there are fields of action: they take the place of the common heading. */
function goalsInFull(content: StrategyContent): Block[] {
  const { fields, goals } = content;
  const heading = (text: string): Block => ({ kind: "heading", level: 1, text });
  if (fields.length === 0) return [heading(t.sections.goals), ...goals.flatMap(goalInFull)];
  const others = goals.filter(({ field }) => field === null);
  return [
    ...fields.flatMap(({ number, title, description }): Block[] => [
      heading(t.field(number, title)),
      ...(description === "" ? [] : [{ kind: "paragraph", text: description } as const]),
      ...goals.filter(({ field }) => field === number).flatMap(goalInFull),
    ]),
    ...(others.length === 0 ? [] : [heading(t.otherGoals), ...others.flatMap(goalInFull)]),
  ];
}

/** The page in plain language, on a page of its own. */
function plainAtEnd(content: StrategyContent): Block[] {
  const page = plainPageOf(content);
  return page ? [{ kind: "pageBreak" }, { kind: "heading", level: 1, text: page.title }, ...plainBlocks(page)] : [];
}

function goalInFull(goal: GoalContent): Block[] {
  const description: Block[] = goal.description === "" ? [] : [{ kind: "paragraph", text: goal.description }];
  const foundations: Block[] =
    goal.foundations.length === 0
      ? []
      : [
          { kind: "paragraph", text: t.restsOn },
          { kind: "list", style: "bullet", items: goal.foundations.map(foundationLine) },
        ];
  return [goalHeading(goal), ...description, ...foundations, ...goal.measures.flatMap((measure) => measureBlocks(measure, 3))];
}
