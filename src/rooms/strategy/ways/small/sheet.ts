// SPDX-License-Identifier: EUPL-1.2
import type { Block, PaperDocument } from "#kit/documents";
import { longDate } from "#kit/text";
import type { Draft, Goal } from "../../draft/draft.ts";
import { moneyOf, periodOf, signFacts, whenOf } from "../../phrases.ts";
import { smallTexts } from "./texts.de.ts";

const t = smallTexts.sheetFile;

/** The strategy on a sheet of paper: occasion, goals with their measures, how people will notice. */
export function strategySheet(draft: Draft, now: Date): PaperDocument {
  const occasion: Block[] =
    draft.occasion === ""
      ? []
      : [
          { kind: "heading", level: 1, text: t.occasion },
          { kind: "paragraph", text: draft.occasion },
        ];
  return {
    title: draft.title,
    lang: "de",
    kicker: t.kicker,
    watermark: t.draft,
    metadata: [
      { label: t.period, value: periodOf(draft) },
      { label: t.date, value: longDate(now) },
    ],
    blocks: [...occasion, ...draft.goals.flatMap(goalBlocks)],
    createdAt: now,
  };
}

function goalBlocks(goal: Goal): Block[] {
  return [{ kind: "heading", level: 1, text: t.goal(goal.number, goal.title) }, ...measureTable(goal), ...signList(goal)];
}

function measureTable({ number, measures }: Goal): Block[] {
  if (measures.length === 0) return [];
  const { measure, caretaker, when, money } = t.columns;
  return [
    {
      kind: "table",
      caption: t.measures(number),
      columns: [{ label: measure }, { label: caretaker }, { label: when }, { label: money }],
      rows: measures.map((one) => [one.title, one.caretaker || t.caretakerOpen, whenOf(one), moneyOf(one)]),
    },
  ];
}

function signList({ signs }: Goal): Block[] {
  if (signs.length === 0) return [];
  const items = signs.map((sign) => t.sign(sign.name, signFacts(sign, "today")));
  return [
    { kind: "heading", level: 2, text: t.signs },
    { kind: "list", style: "bullet", items },
  ];
}
