// SPDX-License-Identifier: EUPL-1.2
import { inLanguages } from "#kit/language";
import { t as de } from "./texts.de.ts";
import { t as deLeicht } from "./texts.de_leicht.ts";
import { t as en } from "./texts.en.ts";

export const t = inLanguages(de, { en, de_leicht: deLeicht });
