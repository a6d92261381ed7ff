// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { againStatus, formOf, found, leaveFlash, type WebContext, type WebEnv } from "#kit/web";
import { privacyPaths as paths } from "../paths.ts";
import { contactForm, contactValues } from "./form.ts";
import { ContactPage } from "./pages.tsx";
import { contactPurposes } from "./purposes.ts";
import { privacyContactsOf, savePrivacyContact, withdrawPrivacyContact } from "./save.ts";
import { contactTexts as t } from "./texts.de.ts";

/** The offices a body names. `ownBody`: the body of the address, for those who may. */
export function contactRoutes(ownBody: (c: WebContext) => { id: string; slug: string }): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();

  const at = (c: WebContext) => ({
    body: ownBody(c),
    purpose: found(contactPurposes.find((one) => paths.contactWord[one] === c.req.param("purpose"))),
  });

  const contactAt = async (c: WebContext) => {
    const { body, purpose } = at(c);
    const contacts = await c.var.read((tx) => privacyContactsOf(tx, body.id));
    return { body, purpose, contact: contacts.find((one) => one.purpose === purpose) };
  };

  routes.get("/:purpose", async (c) => {
    const { body, purpose, contact } = await contactAt(c);
    return c.html(<ContactPage slug={body.slug} purpose={purpose} version={contact?.version ?? 0} values={contactValues(contact)} />);
  });

  routes.post("/:purpose", async (c) => {
    const { body, purpose } = at(c);
    const form = await formOf(c, contactForm);
    const drawn = Number(form.values.version) || 0;
    if (!form.ok) return c.html(<ContactPage slug={body.slug} purpose={purpose} version={drawn} {...form} />, againStatus(c));
    const act = { actor: c.var.actor, bodyId: body.id, now: c.var.clock.now() };
    const outcome = await c.var.write((tx) => savePrivacyContact(tx, act, { ...form.value, purpose }));
    if (outcome.kind === "saved") {
      leaveFlash(c, t.form.saved);
      return c.redirect(paths.papers(body.slug), 303);
    }
    // What was typed came second: it stays, below what is saved, and can be saved over it.
    const saved = (await contactAt(c)).contact;
    const again = { version: saved?.version ?? 0, values: form.values, errors: { "": saved ? t.changed : t.goneMeanwhile }, saved };
    return c.html(<ContactPage slug={body.slug} purpose={purpose} {...again} />, 409);
  });

  routes.post("/:purpose/entfernen", async (c) => {
    const { body, purpose } = at(c);
    const act = { actor: c.var.actor, bodyId: body.id, now: c.var.clock.now() };
    await c.var.write((tx) => withdrawPrivacyContact(tx, act, purpose));
    leaveFlash(c, t.withdrawn);
    return c.redirect(paths.papers(body.slug), 303);
  });

  return routes;
}
