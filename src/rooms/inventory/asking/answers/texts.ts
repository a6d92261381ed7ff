// SPDX-License-Identifier: EUPL-1.2
import { inLanguages } from "#kit/language";
import { answerTexts as de } from "./texts.de.ts";
import { answerTexts as deLeicht } from "./texts.de_leicht.ts";
import { answerTexts as en } from "./texts.en.ts";

export const answerTexts = inLanguages(de, { en, de_leicht: deLeicht });
