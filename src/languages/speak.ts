// SPDX-License-Identifier: EUPL-1.2
import { type Language, languages, speakIn } from "#kit/language";
import { type Passage, readCookie, type WebContext } from "#kit/web";
import { isForEverybody, isTranslated } from "./pages.ts";

/** The language somebody chose in this browser; German when nobody chose. */
export function chosenLanguage(c: WebContext): Language {
  const chosen = isForEverybody(c.req.path) ? readCookie(c, "language") : undefined;
  return languages.find((language) => language === chosen) ?? "de";
}

/** Draws a page in the chosen language where it exists in it, otherwise in German. */
export function speak(): Passage {
  return (c, next) => speakIn(isTranslated(c.req.path) ? chosenLanguage(c) : "de", next);
}
