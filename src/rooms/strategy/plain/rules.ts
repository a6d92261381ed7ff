// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import source from "../../../../data/strategy/plain-language-rules.json" with { type: "json" };

const ruleIds = [
  "long-sentence",
  "long-word",
  "passive",
  "genitive",
  "negation",
  "subjunctive",
  "foreign-word",
  "abbreviation",
  "number",
  "brackets",
] as const;
export type RuleId = (typeof ruleIds)[number];

const words = z.array(z.string().min(1)).min(1);
const shape = z.object({
  checkedOn: z.iso.date(),
  sources: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Unit: words. */
  sentence: z.object({ mostWords: z.number().int() }),
  /** Unit: letters. */
  word: z.object({ mostLetters: z.number().int() }),
  rules: z.array(z.object({ id: z.enum(ruleIds), source: words, reason: z.string().min(1) })),
  negations: words,
  passiveAuxiliaries: words,
  subjunctives: words,
  genitiveArticles: words,
  abbreviations: words,
  numberWords: words,
  /** Another word for each. */
  foreignWords: z.record(z.string(), z.string()),
});

/** The rules for plain German, with where they come from. */
export const plainRules = shape.parse(source);

export function reasonOf(id: RuleId): string {
  return plainRules.rules.find((rule) => rule.id === id)?.reason ?? "";
}
