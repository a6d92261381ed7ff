// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { formId, longText, oneLine, type Values, version } from "#kit/forms";
import type { Field } from "../draft/draft.ts";
import { maxText, maxTitle } from "../kinds.ts";
import { t } from "../texts.de.ts";

const texts = {
  title: oneLine({ max: maxTitle, required: "titleRequired", tooLong: "tooLongTitle" }),
  description: longText({ max: maxText, tooLong: "tooLongText" }),
};

export const newFieldForm = { schema: z.object({ id: formId, ...texts }), texts: t.fieldForm };
export const fieldForm = { schema: z.object({ version, ...texts }), texts: t.fieldForm };

export const fieldValues = (field: Field): Values => ({ title: field.title, description: field.description });
