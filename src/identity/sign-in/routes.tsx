// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { againStatus, dropCookie, formOf, giveCookie, leaveFlash, readCookie, type WebEnv } from "#kit/web";
import { paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { codeForm, signInForm } from "./form.ts";
import { letIn } from "./let-in.ts";
import { ownPath } from "./next-path.ts";
import { CodePage, SignInPage } from "./pages.tsx";
import { requestCode, signInWithCode, signOut } from "./steps.ts";

export const signInRoutes = new Hono<WebEnv>();

signInRoutes.get(paths.signIn(), (c) => c.html(<SignInPage next={ownPath(c.req.query("weiter"))} exampleMode={c.var.exampleMode} />));

signInRoutes.post(paths.signIn(), async (c) => {
  const form = await formOf(c, signInForm);
  const next = ownPath(form.ok ? form.value.weiter : String(form.values.weiter ?? ""));
  if (!form.ok)
    return c.html(<SignInPage values={form.values} errors={form.errors} next={next} exampleMode={c.var.exampleMode} />, againStatus(c));
  const browserToken = await requestCode(c, form.value.email, next);
  giveCookie(c, "code", browserToken, 900);
  return c.redirect(paths.code(), 303);
});

signInRoutes.get(paths.code(), (c) => c.html(<CodePage exampleMode={c.var.exampleMode} />));

signInRoutes.post(paths.code(), async (c) => {
  const form = await formOf(c, codeForm);
  if (!form.ok) return c.html(<CodePage values={form.values} errors={form.errors} exampleMode={c.var.exampleMode} />, againStatus(c));
  const outcome = await signInWithCode(c, readCookie(c, "code") ?? "", form.value.code);
  if (outcome.kind !== "signed-in") {
    return c.html(<CodePage values={form.values} errors={{ code: t.codeForm[outcome.kind] }} exampleMode={c.var.exampleMode} />, 422);
  }
  dropCookie(c, "code");
  return letIn(c, outcome.token, outcome.nextPath);
});

signInRoutes.post(paths.signOut(), async (c) => {
  await signOut(c, readCookie(c, "session"));
  dropCookie(c, "session");
  leaveFlash(c, t.signedOut);
  return c.redirect("/", 303);
});
