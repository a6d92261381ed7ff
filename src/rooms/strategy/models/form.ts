// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { formId } from "#kit/forms";
import { t } from "../texts.de.ts";
import type { Model } from "./models.ts";

const ticks = z.array(z.string().max(60, "invalid"), "invalid").max(50, "invalid").default([]);

/** One list of ticks per model, named by its id. With none at all the first model says what to do. */
export function takeForm(offered: readonly Model[]) {
  const lists = offered.map(({ id }) => id);
  const schema = z.object({ id: formId, ...Object.fromEntries(lists.map((name) => [name, ticks])) }).superRefine((value, context) => {
    if (ticksIn(value).length === 0) context.addIssue({ code: "custom", path: [lists[0] ?? "id"], message: "chooseModel" });
  });
  return { schema, texts: t.modelForm, lists };
}

/** All ticks of the checked form together. */
export function ticksIn(value: Readonly<Record<string, unknown>>): string[] {
  return Object.values(value).flatMap((one) => (Array.isArray(one) ? one.map(String) : []));
}
