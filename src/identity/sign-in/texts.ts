// SPDX-License-Identifier: EUPL-1.2
import { inLanguages } from "#kit/language";
import { signInTexts as de } from "./texts.de.ts";
import { signInTexts as deLeicht } from "./texts.de_leicht.ts";
import { signInTexts as en } from "./texts.en.ts";

export const signInTexts = inLanguages(de, { en, de_leicht: deLeicht });
