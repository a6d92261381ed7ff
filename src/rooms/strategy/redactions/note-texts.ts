// SPDX-License-Identifier: EUPL-1.2
import { inLanguages } from "#kit/language";
import { noteTexts as de } from "./note-texts.de.ts";
import { noteTexts as deLeicht } from "./note-texts.de_leicht.ts";
import { noteTexts as en } from "./note-texts.en.ts";

export const noteTexts = inLanguages(de, { en, de_leicht: deLeicht });
