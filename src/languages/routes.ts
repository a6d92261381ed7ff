// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { ownPath } from "#identity";
import { languages } from "#kit/language";
import { found, sentForm, type WebEnv } from "#kit/web";
import { rememberLanguage } from "./speak.ts";

export const languageRoutes = new Hono<WebEnv>();

/** Leads back to the page in the chosen language. */
languageRoutes.post("/:language", async (c) => {
  const wanted = found(languages.find((language) => language === c.req.param("language")));
  rememberLanguage(c, wanted);
  const back = (await sentForm(c)).get("back");
  return c.redirect(ownPath(typeof back === "string" ? back : "/"), 303);
});
