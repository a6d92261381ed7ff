// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "#kit/language";

/** Takes a POST with the page to lead back to, as "back". */
export const chooseLanguage = (language: Language) => `/sprache/${language}`;
