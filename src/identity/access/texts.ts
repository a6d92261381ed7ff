// SPDX-License-Identifier: EUPL-1.2
import { inLanguages } from "#kit/language";
import { accessTexts as de } from "./texts.de.ts";
import { accessTexts as deLeicht } from "./texts.de_leicht.ts";
import { accessTexts as en } from "./texts.en.ts";

export const accessTexts = inLanguages(de, { en, de_leicht: deLeicht });
