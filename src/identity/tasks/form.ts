// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { day, formId } from "#kit/forms";
import { type Role, roles } from "#kit/policy";
import { taskTexts as t } from "./texts.de.ts";

const oneOf = (allowed: readonly string[], message: string) => z.string(message).refine((id) => allowed.includes(id), message);
const someDay = (missing: string) =>
  day("dayWrong")
    .refine((value) => value !== null, missing)
    .transform(String);
const anyDay = day("dayWrong");

/** One more task for a colleague. `colleagues`: ids of people; `today`: calendar day. */
export function beginForm(colleagues: readonly string[], mayGive: readonly Role[], today: string) {
  const schema = z
    .object({
      id: formId,
      person: oneOf(colleagues, "personRequired"),
      role: z.enum(roles, "roleRequired").refine((role) => mayGive.includes(role), "roleRequired"),
      from: someDay("fromRequired"),
      until: anyDay,
    })
    .superRefine(({ from, until }, context) => {
      if (from < today) context.addIssue({ code: "custom", path: ["from"], message: "fromOver" });
      if (until !== null && until < from) context.addIssue({ code: "custom", path: ["until"], message: "untilBeforeFrom" });
    });
  return { schema, texts: t.errors };
}

/** How the last one says that nobody goes on. */
export const nobodyGoesOn = "niemand";

/** The end of a task. `successors`: who can go on; asked only when the task is the last of its kind. */
export function endForm(successors: readonly string[], last: boolean, today: string) {
  const after = last ? oneOf([...successors, nobodyGoesOn], "afterRequired") : z.string().optional();
  const schema = z
    .object({ when: z.enum(["sofort", "tag"], "whenRequired"), lastDay: anyDay, after })
    .superRefine(({ when, lastDay }, context) => {
      if (when !== "tag") return;
      const message = lastDay === null ? "lastDayRequired" : lastDay < today ? "lastDayOver" : null;
      if (message) context.addIssue({ code: "custom", path: ["lastDay"], message });
    });
  return { schema, texts: t.errors };
}

/** An absence. `people`: who can be away by this form; `deputies`: who can stand in. */
export function absenceForm(people: readonly string[], deputies: readonly string[], today: string) {
  const schema = z
    .object({
      id: formId,
      person: oneOf(people, "personRequired"),
      since: someDay("sinceRequired"),
      until: someDay("untilRequired"),
      deputy: z
        .string()
        .default("")
        .refine((id) => id === "" || deputies.includes(id), "deputyUnknown"),
    })
    .superRefine(({ since, until, person, deputy }, context) => {
      const message = until < since ? "untilBeforeSince" : until < today ? "untilOver" : null;
      if (message) context.addIssue({ code: "custom", path: ["until"], message });
      if (deputy === person) context.addIssue({ code: "custom", path: ["deputy"], message: "deputySelf" });
    });
  return { schema, texts: t.errors };
}
