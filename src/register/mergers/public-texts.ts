// SPDX-License-Identifier: EUPL-1.2
import { inLanguages } from "#kit/language";
import { publicTexts as de } from "./public-texts.de.ts";
import { publicTexts as deLeicht } from "./public-texts.de_leicht.ts";
import { publicTexts as en } from "./public-texts.en.ts";

export const publicTexts = inLanguages(de, { en, de_leicht: deLeicht });
