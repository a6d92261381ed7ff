// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Values } from "#kit/forms";
import { speakIn } from "#kit/language";
import { againStatus, dropCookie, formOf, leaveFlash, readCookie, type WebContext, type WebEnv } from "#kit/web";
import { passkeysOf } from "../passkeys/register.ts";
import { paths } from "../paths.ts";
import { wayOf } from "../sessions.ts";
import { WayBackPage } from "./back/page.tsx";
import { useWayBack } from "./back/use.ts";
import { wayBackForm, whoForm } from "./form.ts";
import { goOn } from "./go-on.ts";
import { knownBrowser, rememberBrowser } from "./known-browser.ts";
import { letIn } from "./let-in.ts";
import { ownPath } from "./next-path.ts";
import { StrongerPage } from "./stronger-page.tsx";
import { signInTexts as t } from "./texts.ts";
import { sayWho, whoMayBe } from "./who.ts";
import { WhoPage } from "./who-page.tsx";

/** What comes after the first proof, below /anmelden: who somebody is at a shared mailbox, a second factor, and the way back. */
export const strongerRoutes = new Hono<WebEnv>();

strongerRoutes.get("/wer", async (c) => {
  const choices = await whoMayBe(c);
  if (choices === null) return tooLate(c);
  const known = knownBrowser(c)?.personId;
  const chosen = choices.find(({ personId }) => personId !== null && personId === known);
  return c.html(<WhoPage choices={choices} values={chosen ? { key: chosen.key } : {}} />);
});

strongerRoutes.post("/wer", async (c) => {
  const choices = await whoMayBe(c);
  if (choices === null) return tooLate(c);
  const form = await formOf(c, whoForm);
  if (!form.ok) return c.html(<WhoPage choices={choices} values={form.values} errors={form.errors} />, againStatus(c));
  const outcome = await sayWho(c, form.value);
  if (outcome.kind === "over") return tooLate(c);
  if (outcome.kind === "signed-in" || outcome.kind === "ask") return goOn(c, outcome);
  return goneMeanwhile(c, form.values);
});

/** The invitation she chose was taken back a moment ago. */
async function goneMeanwhile(c: WebContext, values: Values): Promise<Response> {
  const choices = await whoMayBe(c);
  if (choices === null) return tooLate(c);
  return c.html(<WhoPage choices={choices} values={values} errors={{ key: t.who.errors.gone }} />, 422);
}

function tooLate(c: WebContext): Response {
  leaveFlash(c, t.who.over, { kind: "info" });
  return c.redirect(paths.signIn(), 303);
}

strongerRoutes.get("/nachweis", async (c) => {
  const { actor, withheld, doors, contact } = c.var;
  const next = ownPath(c.req.query("weiter"));
  const personId = actor.id;
  if (personId === null) return c.redirect(paths.signIn(next), 303);
  if (withheld.length === 0) return c.redirect(next, 303);
  const passkeys = await c.var.read((tx) => passkeysOf(tx, personId));
  const way = await doors.signIn((tx) => wayOf(tx, c.var.seals, readCookie(c, "session") ?? ""));
  const elsewhere = actor.memberships.filter(({ bodyId }) => !withheld.some((task) => task.bodyId === bodyId));
  const open = new Map(elsewhere.map(({ bodySlug, bodyName }) => [bodySlug, { slug: bodySlug, name: bodyName }]));
  const page = {
    next,
    withheld,
    open: [...open.values()],
    hasPasskey: passkeys.length > 0,
    wasWeak: way === "passkey",
    providers: doors.providers.filter(({ strongAcr }) => strongAcr.length > 0),
    contact: contact.phone ?? contact.mail,
  };
  return c.html(<StrongerPage {...page} />);
});

strongerRoutes.get("/einmal", (c) => c.html(<WayBackPage />));

strongerRoutes.post("/einmal", async (c) => {
  const form = await formOf(c, wayBackForm);
  if (!form.ok) return c.html(<WayBackPage values={form.values} errors={form.errors} />, againStatus(c));
  const entered = await useWayBack(c, form.value.code);
  if (entered === null) return c.html(<WayBackPage values={form.values} errors={{ code: t.back.errors.wrong }} />, 422);
  rememberBrowser(c, entered.personId);
  dropCookie(c, "parked");
  // It leads to the account, which is German.
  speakIn("de", () => leaveFlash(c, t.back.done));
  return letIn(c, entered.token, paths.passkeys());
});
