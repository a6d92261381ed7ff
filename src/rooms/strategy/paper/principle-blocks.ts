// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "#kit/documents";
import type { Draft } from "../draft/draft.ts";
import { checksOf } from "../principles/checks.ts";
import { t } from "./texts.de.ts";

/** What the municipality answers to questions about principles, where it wants the council to read it. */
export function principleBlocks(draft: Draft): Block[] {
  const printed = checksOf(draft).filter(({ answer }) => answer?.inPaper);
  if (printed.length === 0) return [];
  const items = printed.map(({ measure, rule, answer }) => [
    { text: t.principle(measure.label, measure.title, rule.question), strong: true } as const,
    ` ${answer?.answer ?? ""}`,
  ]);
  return [{ kind: "list", style: "bullet", items: items.map((text) => ({ text })) }];
}
