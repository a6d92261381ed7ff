// SPDX-License-Identifier: EUPL-1.2
import { inLanguages } from "#kit/language";
import { readingTexts as de } from "./texts.de.ts";
import { readingTexts as deLeicht } from "./texts.de_leicht.ts";
import { readingTexts as en } from "./texts.en.ts";

export const readingTexts = inLanguages(de, { en, de_leicht: deLeicht });
