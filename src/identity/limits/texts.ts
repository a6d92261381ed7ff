// SPDX-License-Identifier: EUPL-1.2
import { inLanguages } from "#kit/language";
import { limitTexts as de } from "./texts.de.ts";
import { limitTexts as deLeicht } from "./texts.de_leicht.ts";
import { limitTexts as en } from "./texts.en.ts";

export const limitTexts = inLanguages(de, { en, de_leicht: deLeicht });
