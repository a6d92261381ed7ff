// SPDX-License-Identifier: EUPL-1.2
import { inLanguages } from "#kit/language";
import { passkeyTexts as de } from "./texts.de.ts";
import { passkeyTexts as deLeicht } from "./texts.de_leicht.ts";
import { passkeyTexts as en } from "./texts.en.ts";

export const passkeyTexts = inLanguages(de, { en, de_leicht: deLeicht });
