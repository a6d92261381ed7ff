// SPDX-License-Identifier: EUPL-1.2
import { inLanguages } from "#kit/language";
import { vocabularyTexts as de } from "./vocabulary-texts.de.ts";
import { vocabularyTexts as deLeicht } from "./vocabulary-texts.de_leicht.ts";
import { vocabularyTexts as en } from "./vocabulary-texts.en.ts";

export const vocabularyTexts = inLanguages(de, { en, de_leicht: deLeicht });
