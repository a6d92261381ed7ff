// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { formId, longText, type Values } from "#kit/forms";
import { cleanLine } from "#kit/text";
import { maxText } from "../../kinds.ts";
import { writtenTexts } from "./texts.de.ts";
import { type Line, lineKinds } from "./understand.ts";

/** So many lines are looked at on one page. Unit: lines. */
export const mostLines = 400;

export const pasteForm = {
  schema: z.object({ text: longText({ max: maxText, required: "textRequired", tooLong: "tooLong" }) }),
  texts: writtenTexts.errors,
};

export const lineField = (index: number) => `line-${index}`;
export const kindField = (index: number) => `kind-${index}`;

export const takeForm = { schema: z.object({ id: formId }), texts: writtenTexts.errors };

/** The lines of the sent page in their order, as it was drawn; a kind nobody offers counts as text, so that nothing is lost. */
export function linesIn(values: Values): Line[] {
  const lines: Line[] = [];
  for (let index = 0; index < mostLines; index++) {
    const text = values[lineField(index)];
    if (typeof text !== "string") continue;
    const said = values[kindField(index)];
    lines.push({ text: cleanLine(text).slice(0, maxText), kind: lineKinds.find((one) => one === said) ?? "text" });
  }
  return lines;
}
