// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { choice, oneLine } from "#kit/forms";
import { languages } from "#kit/language";
import { t } from "./texts.ts";
import { choosable } from "./wishes.ts";

export const displayForm = {
  schema: z.object({
    language: choice(languages, "invalid"),
    contrast: choice(choosable.contrast, "invalid"),
    size: choice(choosable.size, "invalid"),
    spacing: choice(choosable.spacing, "invalid"),
    motion: choice(choosable.motion, "invalid"),
    scheme: choice(choosable.scheme, "invalid"),
    back: oneLine({ max: 500, tooLong: "invalid" }),
  }),
  texts: t.errors,
};
