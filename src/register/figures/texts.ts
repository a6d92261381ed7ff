// SPDX-License-Identifier: EUPL-1.2
import { inLanguages } from "#kit/language";
import { figureTexts as de } from "./texts.de.ts";
import { figureTexts as deLeicht } from "./texts.de_leicht.ts";
import { figureTexts as en } from "./texts.en.ts";

export const figureTexts = inLanguages(de, { en, de_leicht: deLeicht });
