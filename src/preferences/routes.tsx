// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { ownPath } from "#identity";
import { asValues } from "#kit/forms";
import { type Language, langOf, languages, speakIn } from "#kit/language";
import { againStatus, dropCookie, formOf, leaveFlash, pageBefore, type WebContext, type WebEnv } from "#kit/web";
import type { Option } from "#ui";
import { rememberedLanguage, rememberLanguage } from "../languages/speak.ts";
import { languageNames } from "../languages/texts.ts";
import { privacyPaths } from "../privacy/paths.ts";
import { displayForm } from "./form.ts";
import { DisplayPage } from "./pages.tsx";
import { preferencePaths as paths } from "./paths.ts";
import { remember, rememberedWishes } from "./remember.ts";
import { t } from "./texts.ts";

export const preferenceRoutes = new Hono<WebEnv>();

const languageOptions: readonly Option[] = languages.map((one) => ({ value: one, label: languageNames[one], lang: langOf(one) }));
const around = { languages: languageOptions, technique: privacyPaths.technique };

preferenceRoutes.get("/", (c) => {
  const values = asValues({ ...rememberedWishes(c), language: rememberedLanguage(c) });
  return c.html(<DisplayPage {...around} values={values} back={otherPageBefore(c)} />);
});

preferenceRoutes.post("/", async (c) => {
  const form = await formOf(c, displayForm);
  const { back } = form.values;
  if (!form.ok) return c.html(<DisplayPage {...around} {...form} back={typeof back === "string" ? back : ""} />, againStatus(c));
  const { language, back: before, ...wishes } = form.value;
  remember(c, wishes);
  rememberLanguage(c, language);
  answerIn(c, language, before === "" ? undefined : ownPath(before));
  return c.redirect(paths.page, 303);
});

preferenceRoutes.post("/zuruecksetzen", (c) => {
  dropCookie(c, "display");
  dropCookie(c, "language");
  speakIn("de", () => leaveFlash(c, t.resetDone));
  return c.redirect(paths.page, 303);
});

/** Says it in the language that was just chosen, which the next page speaks. */
function answerIn(c: WebContext, language: Language, back: string | undefined): void {
  speakIn(language, () => leaveFlash(c, t.saved, back === undefined ? {} : { link: { label: t.back, href: back } }));
}

/** The page somebody came from, when it is another one. */
function otherPageBefore(c: WebContext): string {
  const path = pageBefore(c);
  return path.startsWith(paths.page) || path.length > 500 ? "" : path;
}
