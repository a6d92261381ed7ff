// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId } from "#kit/db";
import type { Errors, Values } from "#kit/forms";
import { speakIn } from "#kit/language";
import { againStatus, formOf, found, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { rememberedLanguage } from "../../languages/speak.ts";
import { paths } from "../paths.ts";
import { ownPath } from "../sign-in/next-path.ts";
import { mayChangeWaysIn } from "../sign-in/stronger.ts";
import { signInTexts } from "../sign-in/texts.ts";
import { newPasskeyForm } from "./form.ts";
import { PasskeysPage } from "./pages.tsx";
import { askForNewPasskey, keepPasskey, mostPasskeys, passkeysOf } from "./register.ts";
import { removePasskey } from "./remove.ts";
import { passkeyTexts as t } from "./texts.ts";

/** A person's own passkeys, below /konto/passkeys. */
export const passkeyRoutes = new Hono<WebEnv>();

passkeyRoutes.get("/", async (c) => c.html(await draw(c)));

passkeyRoutes.post("/frage", async (c) => {
  mustBe((await mayChangeWaysIn(c)) === "yes");
  return c.json(await askForNewPasskey(c));
});

passkeyRoutes.post("/", async (c) => {
  const form = await formOf(c, newPasskeyForm);
  if (!form.ok) return c.html(await draw(c, form.values, form.errors), againStatus(c));
  const outcome = await keepPasskey(c, form.value);
  if (outcome.kind !== "kept") return c.html(await draw(c, { name: form.value.name }, { "": t.form[outcome.kind] }), 422);
  // Made for pages that wait for it: on to where she uses it.
  if (c.var.withheld.length > 0) {
    speakIn(rememberedLanguage(c), () => leaveFlash(c, signInTexts.stronger.addedNow(form.value.name)));
    return c.redirect(paths.stronger(ownPath(form.value.weiter)), 303);
  }
  leaveFlash(c, t.added(form.value.name), otherSessions);
  return c.redirect(paths.passkeys(), 303);
});

passkeyRoutes.post("/:id/entfernen", async (c) => {
  const id = c.req.param("id");
  mustBe(isId(id) && (await mayChangeWaysIn(c)) !== "too-weak");
  const name = found(await c.var.doors.signIn((tx) => removePasskey(tx, { actor: c.var.actor, id, now: c.var.clock.now() })));
  leaveFlash(c, t.removed(name), otherSessions);
  return c.redirect(paths.passkeys(), 303);
});

const otherSessions = { link: { label: t.otherSessions, href: paths.account() } };

async function draw(c: WebContext, values?: Values, errors?: Errors) {
  const personId = found(c.var.actor.id);
  const passkeys = await c.var.read((tx) => passkeysOf(tx, personId));
  // Without its own field on the page, what the device did not answer stands at the top.
  const { answer, ...others } = errors ?? {};
  const shown = answer === undefined ? errors : { ...others, "": answer };
  const filledIn = values ?? { name: t.nameAtFirst(passkeys.length + 1) };
  const isFull = passkeys.length >= mostPasskeys;
  const may = await mayChangeWaysIn(c);
  const next = c.req.query("weiter") ?? String(values?.weiter ?? "");
  return (
    <PasskeysPage
      passkeys={passkeys}
      isFull={isFull}
      hasProviders={c.var.doors.providers.length > 0}
      may={may}
      next={next === "" ? undefined : ownPath(next)}
      values={filledIn}
      {...(shown ? { errors: shown } : {})}
    />
  );
}
