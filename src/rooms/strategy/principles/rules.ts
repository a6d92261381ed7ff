// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import source from "../../../../data/strategy/principle-rules.json" with { type: "json" };

const rule = z.object({
  id: z.string().regex(/^[A-Z][0-9][a-z]?$/),
  name: z.string().min(1),
  /** First and last day on which the rule is asked; until null: still. */
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  source: z.string().min(1),
  question: z.string().min(1),
  reason: z.string().min(1),
  /** What in a measure touches the principle: words of hers, or that nothing is there to support it. */
  when: z.union([z.object({ words: z.array(z.string().min(3)).min(1) }), z.object({ resources: z.literal("none") })]),
  /** Another word for one of the words. */
  instead: z.record(z.string(), z.string()).optional(),
});
export type Rule = z.infer<typeof rule>;

const rules: readonly Rule[] = z.object({ rules: z.array(rule) }).parse(source).rules;

/** The rules that are asked on this day. */
export function rulesOn(day: string): Rule[] {
  return rules.filter(({ from, until }) => from <= day && (until === null || day <= until));
}
