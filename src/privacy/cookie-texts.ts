// SPDX-License-Identifier: EUPL-1.2
import { inLanguages } from "#kit/language";
import { cookies as de } from "./cookie-texts.de.ts";
import { cookies as deLeicht } from "./cookie-texts.de_leicht.ts";
import { cookies as en } from "./cookie-texts.en.ts";

/** Each cookie, what it is for and how long it stays; a law test compares the names with what the program gives. */
export const cookies = inLanguages(de, { en, de_leicht: deLeicht });
