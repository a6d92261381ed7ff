// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { oneLine } from "#kit/forms";
import { t } from "../texts.de.ts";

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
