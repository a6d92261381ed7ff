// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { choice } from "#kit/forms";
import { startForm } from "../frame/form.ts";
import { type Way, ways } from "../kinds.ts";
import { wayWords } from "../paths.ts";
import { t } from "../texts.de.ts";

/** A way, or none; anything else than our own buttons counts as none. */
const way = choice(ways, "invalid").nullable().catch(null);

export const beginForm = { ...startForm, schema: startForm.schema.safeExtend({ way }) };
export const wayForm = {
  schema: z.object({ way: z.union([choice(ways, "invalid"), z.literal("").transform(() => null)]) }),
  texts: t.frameForm,
};

/** The way an address calls so; null for every other word. */
export function wayOf(word: string | undefined): Way | null {
  return ways.find((one) => wayWords[one] === word) ?? null;
}
