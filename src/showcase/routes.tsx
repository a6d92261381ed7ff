// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { againStatus, formOf, leaveFlash, type WebEnv } from "#kit/web";
import { sampleForm } from "./form.ts";
import { FormPage } from "./form-page.tsx";
import { ShowcasePage } from "./page.tsx";
import { showcasePaths as paths } from "./paths.ts";
import { t } from "./texts.de.ts";

export const showcaseRoutes = new Hono<WebEnv>();

showcaseRoutes.get(paths.all, (c) => c.html(<ShowcasePage />));
showcaseRoutes.get(paths.form, (c) => c.html(<FormPage />));

showcaseRoutes.post(paths.form, async (c) => {
  const form = await formOf(c, sampleForm);
  if (!form.ok) return c.html(<FormPage {...form} />, againStatus(c));
  leaveFlash(c, t.form.sent);
  return c.redirect(paths.form, 303);
});
