// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId } from "#kit/db";
import type { Values } from "#kit/forms";
import { againStatus, dropCookie, formOf, giveCookie, leaveFlash, readCookie, sentForm, type WebContext, type WebEnv } from "#kit/web";
import { invitationAt } from "../invitations/accept.ts";
import { secondsUntil } from "../limits/limit.tsx";
import { EnoughCodesPage } from "../limits/pages.tsx";
import { passkeyForm } from "../passkeys/form.ts";
import { askForPasskey, signInWithPasskey } from "../passkeys/sign-in.ts";
import { passkeyTexts } from "../passkeys/texts.ts";
import { paths } from "../paths.ts";
import { t } from "../texts.ts";
import { markOf } from "./codes.ts";
import { codeForm, signInForm } from "./form.ts";
import { goOn } from "./go-on.ts";
import { rememberBrowser } from "./known-browser.ts";
import { letIn } from "./let-in.ts";
import { ownPath } from "./next-path.ts";
import { CodePage, SignInPage } from "./pages.tsx";
import { requestCode, signInWithCode, signOut } from "./steps.ts";
import { signInTexts } from "./texts.ts";

export const signInRoutes = new Hono<WebEnv>();

signInRoutes.get(paths.signIn(), async (c) => {
  const invited = await invitedHere(c);
  const { next = ownPath(c.req.query("weiter")), ...shown } = invited;
  return c.html(<SignInPage next={next} {...shown} {...around(c)} />);
});

signInRoutes.post(paths.signIn(), async (c) => {
  const form = await formOf(c, signInForm);
  const next = ownPath(form.ok ? form.value.weiter : String(form.values.weiter ?? ""));
  if (!form.ok) return c.html(<SignInPage values={form.values} errors={form.errors} next={next} {...around(c)} />, againStatus(c));
  const outcome = await requestCode(c, form.value.email, next);
  if (outcome.kind === "enough") return enough(c, outcome.until);
  giveCookie(c, "code", outcome.browserToken, 900);
  return c.redirect(paths.code(), 303);
});

signInRoutes.post(paths.askForPasskey(), async (c) => {
  const sent = (await sentForm(c)).get("weiter");
  return c.json(await askForPasskey(c, ownPath(typeof sent === "string" ? sent : undefined)));
});

signInRoutes.post(paths.passkeySignIn(), async (c) => {
  const form = await formOf(c, passkeyForm);
  if (!form.ok) return c.html(<SignInPage next="/intern" passkeyFault={passkeyTexts.form.noAnswer} {...around(c)} />, againStatus(c));
  const outcome = await signInWithPasskey(c, form.value.answer);
  if (outcome.kind !== "signed-in") {
    const fault = passkeyTexts.form[outcome.kind];
    return c.html(<SignInPage next={outcome.nextPath} passkeyFault={fault} {...around(c)} />, 422);
  }
  rememberBrowser(c, outcome.personId);
  return letIn(c, outcome.token, outcome.nextPath);
});

signInRoutes.get(paths.code(), (c) => c.html(<CodePage {...aroundCode(c)} />));

signInRoutes.post(paths.code(), async (c) => {
  const form = await formOf(c, codeForm);
  if (!form.ok) return c.html(<CodePage values={form.values} errors={form.errors} {...aroundCode(c)} />, againStatus(c));
  const outcome = await signInWithCode(c, readCookie(c, "code") ?? "", form.value.code);
  if (outcome.kind !== "signed-in" && outcome.kind !== "ask") {
    return c.html(<CodePage values={form.values} errors={{ code: t.codeForm[outcome.kind] }} {...aroundCode(c)} />, 422);
  }
  dropCookie(c, "code");
  return goOn(c, outcome);
});

/** Who comes by the link of an invitation finds her address filled in. The link is no proof of anything: the code goes to the mailbox. */
async function invitedHere(c: WebContext): Promise<{ values?: Values; says?: string; next?: string }> {
  const id = c.req.query("einladung");
  if (!isId(id)) return {};
  const invitation = await c.var.doors.signIn((tx) => invitationAt(tx, id, c.var.clock.now()));
  return invitation
    ? { values: { email: invitation.email }, says: signInTexts.invited(invitation.body), next: paths.ownInvitation(id) }
    : { says: signInTexts.invitationOver };
}

function around(c: WebContext) {
  return { exampleMode: c.var.exampleMode, providers: c.var.doors.providers };
}

/** What the page says beside its field: which mail belongs to this browser, and whom to ask when none comes. */
function aroundCode(c: WebContext) {
  const token = readCookie(c, "code");
  const mark = token === undefined ? undefined : markOf(c.var.seals, token);
  return { mark, contact: c.var.contact.phone ?? c.var.contact.mail, exampleMode: c.var.exampleMode };
}

function enough(c: WebContext, until: Date): Response | Promise<Response> {
  c.header("Retry-After", secondsUntil(until, c.var.clock.now()));
  return c.html(<EnoughCodesPage until={until} contact={c.var.contact.phone ?? c.var.contact.mail} />, 429);
}

signInRoutes.post(paths.signOut(), async (c) => {
  await signOut(c, readCookie(c, "session"));
  dropCookie(c, "session");
  dropCookie(c, "step");
  leaveFlash(c, t.signedOut);
  return c.redirect("/", 303);
});
