// SPDX-License-Identifier: EUPL-1.2
import { type Language, languages, speakIn } from "#kit/language";
import { dropCookie, giveCookie, type Passage, readCookie, type WebContext } from "#kit/web";
import { isForEverybody, isTranslated, onlyLanguageOf } from "./pages.ts";

/** The language this browser remembers, wherever one is; German when nobody chose. */
export function rememberedLanguage(c: WebContext): Language {
  const chosen = readCookie(c, "language");
  return languages.find((language) => language === chosen) ?? "de";
}

/** A year. Unit: seconds. */
const rememberedFor = 365 * 24 * 60 * 60;

/** Remembers the language in this browser, and nowhere else. German needs nothing to remember it by. */
export function rememberLanguage(c: WebContext, language: Language): void {
  if (language === "de") dropCookie(c, "language");
  else giveCookie(c, "language", language, rememberedFor);
}

/** The language a page is asked for in: the remembered one, and German where people work. */
export function chosenLanguage(c: WebContext): Language {
  return isForEverybody(c.req.path) ? rememberedLanguage(c) : "de";
}

/** Draws a page in the chosen language where it exists in it, otherwise in German. */
export function speak(): Passage {
  return (c, next) => speakIn(onlyLanguageOf(c.req.path) ?? (isTranslated(c.req.path) ? chosenLanguage(c) : "de"), next);
}
