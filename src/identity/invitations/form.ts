// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { formId, oneLine } from "#kit/forms";
import { type Role, roles } from "#kit/policy";
import type { Body } from "#register";
import { isForeignTo, knownDomain } from "./domain.ts";
import { invitationTexts as t } from "./texts.ts";

/** A mail address as people type it. */
export const mailAddress = oneLine({ max: 254, required: "emailRequired", tooLong: "emailWrong" }).pipe(z.email("emailWrong"));

/** A person's name; the table has the same bound. */
export const personName = oneLine({ max: 200, required: "nameRequired", tooLong: "nameTooLong" });

/** An invitation. An address the register does not know for the body is asked about once, not refused. */
export function invitationForm(body: Body, mayGive: readonly Role[]) {
  const schema = z
    .object({
      id: formId,
      name: personName,
      email: mailAddress,
      role: z.enum(roles, "roleRequired").refine((role) => mayGive.includes(role), "roleRequired"),
      foreign: z.string().optional(),
      another: z.string().optional(),
    })
    .superRefine(({ email, foreign }, context) => {
      if (isForeignTo(body, email) && foreign !== "ja") context.addIssue({ code: "custom", path: ["foreign"], message: "foreign" });
    });
  return { schema, texts: { ...t.errors, foreign: t.foreign(knownDomain(body) ?? "") } };
}
