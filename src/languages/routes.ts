// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { ownPath } from "#identity";
import { languages } from "#kit/language";
import { dropCookie, found, giveCookie, sentForm, type WebEnv } from "#kit/web";

/** A year. Unit: seconds. */
const rememberedFor = 365 * 24 * 60 * 60;

export const languageRoutes = new Hono<WebEnv>();

/** Remembers the language in this browser, and nowhere else. German needs nothing to remember it by. */
languageRoutes.post("/:language", async (c) => {
  const wanted = found(languages.find((language) => language === c.req.param("language")));
  if (wanted === "de") dropCookie(c, "language");
  else giveCookie(c, "language", wanted, rememberedFor);
  const back = (await sentForm(c)).get("back");
  return c.redirect(ownPath(typeof back === "string" ? back : "/"), 303);
});
