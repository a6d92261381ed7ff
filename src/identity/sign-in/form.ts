// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { oneLine } from "#kit/forms";
import { t } from "../texts.ts";
import { signInTexts } from "./texts.ts";

export const signInForm = {
  schema: z.object({
    email: oneLine({ max: 254, required: "emailRequired", tooLong: "emailWrong" }).pipe(z.email("emailWrong")),
    weiter: z.string().max(500).optional().catch(undefined),
  }),
  texts: t.signInForm,
};

export const codeForm = {
  schema: z.object({ code: oneLine({ max: 40, required: "codeRequired", tooLong: "wrong" }) }),
  texts: t.codeForm,
};

/** Who somebody is at a mailbox of several. Keys are ids of people or invitations; made-up ones fit nobody. */
export const whoForm = {
  schema: z.object({
    key: z.string("keyRequired").min(1, "keyRequired").max(60, "keyRequired"),
    also: z.array(z.string().max(60)).default([]),
  }),
  texts: signInTexts.who.errors,
  lists: ["also"] as const,
};

export const wayBackForm = {
  schema: z.object({ code: oneLine({ max: 60, required: "codeRequired", tooLong: "wrong" }) }),
  texts: signInTexts.back.errors,
};
