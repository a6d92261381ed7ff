// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { choices, longText, type Values, version } from "#kit/forms";
import type { PrincipleAnswer } from "../draft/draft.ts";
import { principleTexts } from "./texts.de.ts";

/** Longest answer; the database holds the same bound. Unit: characters. */
const longestAnswer = 1_000;

export const answerForm = {
  schema: z.object({
    version,
    answer: longText({ max: longestAnswer, tooLong: "tooLong" }),
    inPaper: choices(["yes"], "invalid"),
  }),
  texts: principleTexts.errors,
  lists: ["inPaper"],
};

export function answerValues(answer: PrincipleAnswer | undefined): Values {
  return { answer: answer?.answer ?? "", inPaper: answer?.inPaper ? ["yes"] : [] };
}
