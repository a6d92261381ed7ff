// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { asValues, choice, day, longText, oneLine, type Values, version } from "#kit/forms";
import { maxText, maxTitle } from "../kinds.ts";
import { plainTexts } from "./texts.de.ts";

/** `today`: calendar day; no check lies ahead. */
export function plainForm(today: string) {
  const schema = z
    .object({
      version,
      text: longText({ max: maxText, tooLong: "tooLongText" }),
      checkedBy: oneLine({ max: maxTitle, tooLong: "tooLongTitle" }).transform((text) => text || null),
      checkedOn: day("dayWrong"),
      act: choice(["save", "check"], "invalid").catch("save"),
    })
    .superRefine(({ checkedBy, checkedOn }, context) => {
      const issue = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
      if (checkedBy !== null && checkedOn === null) issue("checkedOn", "dayRequired");
      if (checkedBy === null && checkedOn !== null) issue("checkedBy", "groupRequired");
      if (checkedOn !== null && checkedOn > today) issue("checkedOn", "dayAhead");
    });
  return { schema, texts: plainTexts.errors };
}

export function plainValues(page: { text: string; checkedBy: string | null; checkedOn: string | null } | null): Values {
  const { text, checkedBy, checkedOn } = page ?? { text: "", checkedBy: null, checkedOn: null };
  return asValues({ text, checkedBy, checkedOn });
}
