// SPDX-License-Identifier: EUPL-1.2
import { inLanguages } from "#kit/language";
import { phraseTexts as de } from "./phrase-texts.de.ts";
import { phraseTexts as deLeicht } from "./phrase-texts.de_leicht.ts";
import { phraseTexts as en } from "./phrase-texts.en.ts";

export const phraseTexts = inLanguages(de, { en, de_leicht: deLeicht });
