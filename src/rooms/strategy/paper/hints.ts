// SPDX-License-Identifier: EUPL-1.2
import type { Draft } from "../draft/draft.ts";
import type { Hint } from "../draft/hint.ts";
import { strategyPaths as paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { type BlockKey, layoutOf, nameOfBlock } from "./layout/blocks.ts";

const words = t.paper.hints;

/** What the paper says in our words, or leaves open, as long as nobody saved her own. */
export function paperHints(draft: Draft, body: string): Hint[] {
  const { paper } = draft;
  const path = paths.paper(body);
  const layout = layoutOf(draft.layout);
  const isShown = (key: BlockKey) => layout.some((block) => block.key === key && block.shown);
  const name = (key: BlockKey) => nameOfBlock(layout, key);
  const about = { kind: "paper", label: t.hints.paperName, path } as const;
  const untouched: Hint[] = paper ? [] : [{ ...about, ...t.hints.paperUntouched, question: t.next.paperUntouched }];
  const models = (["climate", "equality"] as const).filter((key) => isShown(key) && (paper?.[key] ?? null) === null);
  const open = isShown("voluntary") && (paper?.voluntary ?? null) === null;
  return [
    ...untouched,
    ...models.map((key) => ({ ...about, ...words.optionalModel(name(key)), question: words.optionalQuestion(name(key)) })),
    ...(open ? [{ ...about, ...words.voluntaryOpen(name("voluntary")), question: words.voluntaryQuestion(name("voluntary")) }] : []),
  ];
}
