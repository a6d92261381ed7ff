// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { formId, longText } from "#kit/forms";
import { publicationTexts } from "./texts.de.ts";

/** Why a publication is taken back; everybody reads it. Unit of the bound: characters. */
export const withdrawForm = {
  schema: z.object({ id: formId, reason: longText({ max: 2000, required: "reasonRequired", tooLong: "tooLong" }) }),
  texts: publicationTexts.withdrawForm,
};

/** A button that names the edition: what is published is what the person saw. */
export const editionForm = { schema: z.object({ edition: z.coerce.number().int().min(1).max(10_000) }), texts: {} };
