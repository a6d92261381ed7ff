// SPDX-License-Identifier: EUPL-1.2
import { inLanguages } from "#kit/language";
import { t as de } from "./front-texts.de.ts";
import { t as deLeicht } from "./front-texts.de_leicht.ts";
import { t as en } from "./front-texts.en.ts";

export const t = inLanguages(de, { en, de_leicht: deLeicht });
