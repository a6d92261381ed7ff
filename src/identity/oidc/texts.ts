// SPDX-License-Identifier: EUPL-1.2
import { inLanguages } from "#kit/language";
import { providerTexts as de } from "./texts.de.ts";
import { providerTexts as deLeicht } from "./texts.de_leicht.ts";
import { providerTexts as en } from "./texts.en.ts";

export const providerTexts = inLanguages(de, { en, de_leicht: deLeicht });
