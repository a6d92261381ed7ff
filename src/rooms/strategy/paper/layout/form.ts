// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { choices, oneLine, type Values, version } from "#kit/forms";
import { directions } from "../../draft/positions.ts";
import { maxTitle } from "../../kinds.ts";
import { t } from "../texts.de.ts";
import { type BlockKey, blockKeys, type LaidBlock } from "./blocks.ts";
import { layoutTexts } from "./texts.de.ts";

/** The field of a block's name. */
export const nameField = (key: BlockKey): `name-${BlockKey}` => `name-${key}`;

const name = oneLine({ max: maxTitle, tooLong: "tooLongTitle" });
const names = Object.fromEntries(blockKeys.map((key) => [nameField(key), name])) as Record<`name-${BlockKey}`, typeof name>;

/** "up:money": the button of a row, which saves everything else too. */
const move = z
  .templateLiteral([z.enum(directions), ":", z.enum(blockKeys)])
  .optional()
  .catch(undefined);

export const layoutForm = {
  schema: z.object({
    version,
    ...names,
    shown: choices(blockKeys, "invalid"),
    order: z
      .string()
      .default("")
      .transform((text) => text.split(" "))
      .pipe(z.array(z.enum(blockKeys, "invalid"))),
    move,
  }),
  texts: layoutTexts.errors,
  lists: ["shown"],
};

type Sent = z.infer<typeof layoutForm.schema>;

/** The blocks as the form says. Our own name, left as it is, stays ours. */
export function blocksOf(sent: Sent): LaidBlock[] {
  return [...new Set(sent.order)].map((key) => {
    const typed = sent[nameField(key)];
    return { key, name: typed === t.sections[key] ? "" : typed, shown: sent.shown.includes(key) };
  });
}

/** What a row's button asks for. */
export function moveOf({ move }: Sent): { direction: "up" | "down"; key: BlockKey } | null {
  if (move === undefined) return null;
  const [direction, key] = move.split(":") as ["up" | "down", BlockKey];
  return { direction, key };
}

export function layoutValues(blocks: readonly LaidBlock[]): Values {
  const named = Object.fromEntries(blocks.map(({ key, name: own }) => [nameField(key), own || t.sections[key]]));
  const shown = blocks.filter((one) => one.shown).map(({ key }) => key);
  return { ...named, shown, order: blocks.map(({ key }) => key).join(" ") };
}
