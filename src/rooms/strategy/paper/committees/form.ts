// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { choice, day, formId, oneLine, type Values, version } from "#kit/forms";
import type { Committee } from "../../draft/draft.ts";
import { directions } from "../../draft/positions.ts";
import { committeeTasks, maxTitle } from "../../kinds.ts";
import { committeeTexts as t } from "./texts.de.ts";

const facts = {
  name: oneLine({ max: maxTitle, required: "nameRequired", tooLong: "tooLongTitle" }),
  meetsOn: day("dayWrong"),
  task: choice(committeeTasks, "taskRequired"),
  isPublic: choice(["yes", "no"], "publicRequired").transform((text) => text === "yes"),
};

export const newCommitteeForm = { schema: z.object({ id: formId, ...facts }), texts: t.errors };
export const committeeForm = { schema: z.object({ version, ...facts }), texts: t.errors };
/** Up or down; anything else than our own buttons counts as down. */
export const moveForm = { schema: z.object({ direction: choice(directions, "invalid").catch("down") }), texts: t.errors };
export const putBackForm = { schema: z.object({ step: z.uuid() }), texts: t.errors };

export function committeeValues({ name, meetsOn, task, isPublic }: Committee): Values {
  return { name, meetsOn: meetsOn ?? "", task, isPublic: isPublic ? "yes" : "no" };
}
