// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { redactionTexts as t } from "./texts.de.ts";

const numbered = z.object({ number: z.number() });
const labelled = z.object({ label: z.string() });

/** Where a pointer leads, in words: "Ziel 1, Maßnahme 1.2, Wer kümmert sich". */
export function placeInWords(content: unknown, pointer: string): string {
  const steps = pointer.split("/").slice(1);
  const words = steps.map((_, index) => stepInWords(at(content, steps.slice(0, index + 1)), steps, index));
  return words.filter(Boolean).join(", ");
}

function stepInWords(value: unknown, steps: readonly string[], index: number): string {
  const [step = "", list] = [steps[index], steps[index - 1]];
  if (list === "goals") return t.where.goal(numbered.parse(value).number);
  if (list === "fields") return t.where.field(numbered.parse(value).number);
  if (list === "measures") return t.where.measure(labelled.parse(value).label);
  return t.where.parts[step] ?? "";
}

function at(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>((part, step) => (typeof part === "object" && part !== null ? Reflect.get(part, step) : undefined), value);
}
