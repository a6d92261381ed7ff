// SPDX-License-Identifier: EUPL-1.2
import { inLanguages } from "#kit/language";
import { invitationTexts as de } from "./texts.de.ts";
import { invitationTexts as deLeicht } from "./texts.de_leicht.ts";
import { invitationTexts as en } from "./texts.en.ts";

export const invitationTexts = inLanguages(de, { en, de_leicht: deLeicht });
