// SPDX-License-Identifier: EUPL-1.2
import { inLanguages } from "#kit/language";
import { commentTexts as de } from "./texts.de.ts";
import { commentTexts as deLeicht } from "./texts.de_leicht.ts";
import { commentTexts as en } from "./texts.en.ts";

export const commentTexts = inLanguages(de, { en, de_leicht: deLeicht });
