// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { formId, longText, oneLine } from "#kit/forms";
import type { Body } from "#register";
import { isForeignTo, knownDomain } from "../invitations/domain.ts";
import { mailAddress, personName } from "../invitations/form.ts";
import { invitationTexts } from "../invitations/texts.ts";
import { requestedRoles } from "./roles.ts";
import { accessTexts as t } from "./texts.ts";

/** A request for access. An address the register does not know for the place is asked about once, not refused. */
export function accessForm(body: Body) {
  const schema = z
    .object({
      id: formId,
      name: personName,
      email: mailAddress,
      role: z
        .enum(["officer", "deputy", "coordinator"], "roleRequired")
        .refine((role) => requestedRoles(body.kind).includes(role), "roleRequired"),
      phone: oneLine({ max: 60, tooLong: "phoneTooLong" }).transform((phone) => (phone === "" ? null : phone)),
      message: longText({ max: 500, required: "messageRequired", tooLong: "messageTooLong" }),
      foreign: z.string().optional(),
    })
    .superRefine(({ email, foreign }, context) => {
      if (isForeignTo(body, email) && foreign !== "ja") context.addIssue({ code: "custom", path: ["foreign"], message: "foreign" });
    });
  return { schema, texts: { ...invitationTexts.errors, ...t.errors, foreign: t.foreign(knownDomain(body) ?? "") } };
}

export const accessCodeForm = {
  schema: z.object({ code: oneLine({ max: 40, required: "codeRequired", tooLong: "codeWrong" }) }),
  texts: t.errors,
};

export const declineForm = {
  schema: z.object({ reason: longText({ max: 500, required: "reasonRequired", tooLong: "reasonTooLong" }) }),
  texts: t.errors,
};
