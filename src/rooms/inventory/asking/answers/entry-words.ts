// SPDX-License-Identifier: EUPL-1.2
import { inLanguages } from "#kit/language";
import { entryWords as de } from "./entry-words.de.ts";
import { entryWords as deLeicht } from "./entry-words.de_leicht.ts";
import { entryWords as en } from "./entry-words.en.ts";

export const entryWords = inLanguages(de, { en, de_leicht: deLeicht });
