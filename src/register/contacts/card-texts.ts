// SPDX-License-Identifier: EUPL-1.2
import { inLanguages } from "#kit/language";
import { cardTexts as de } from "./card-texts.de.ts";
import { cardTexts as deLeicht } from "./card-texts.de_leicht.ts";
import { cardTexts as en } from "./card-texts.en.ts";

export const cardTexts = inLanguages(de, { en, de_leicht: deLeicht });
