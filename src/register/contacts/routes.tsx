// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { actsFor } from "#kit/policy";
import { againStatus, formOf, found, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { paths } from "../paths.ts";
import { placeOf } from "../place.ts";
import type { Body } from "../tables.ts";
import { contactsOf } from "./find.ts";
import { contactForm, contactValues } from "./form.ts";
import { ContactPage, ContactsPage } from "./pages.tsx";
import type { Purpose } from "./purposes.ts";
import { saveContact, withdrawContact } from "./save.ts";
import { contactTexts as t } from "./texts.de.ts";

export const contactRoutes = new Hono<WebEnv>();

/** What a body of this kind names. */
function purposesOf(body: Body): readonly Purpose[] {
  if (body.kind === "land") return ["service"];
  return body.kind === "kreis" || body.kind === "municipality" ? ["engagement", "agency"] : [];
}

/** The body of the address, for its own people; the Land's are those of the state unit. */
function ownBody(c: WebContext): Body {
  const body = placeOf(c);
  const { actor } = c.var;
  const stateUnit = body.kind === "land" && actor.memberships.some(({ bodyId, role }) => bodyId === body.id && role === "state");
  mustBe(actsFor(actor, body.id) || stateUnit);
  return body;
}

async function contactFor(c: WebContext) {
  const body = ownBody(c);
  const purpose = found(purposesOf(body).find((one) => paths.contactWord[one] === c.req.param("purpose")));
  const contacts = await c.var.read((tx) => contactsOf(tx, body.id));
  return { body, purpose, contact: contacts.find((one) => one.purpose === purpose) };
}

contactRoutes.get("/", async (c) => {
  const body = ownBody(c);
  const contacts = await c.var.read((tx) => contactsOf(tx, body.id));
  return c.html(<ContactsPage body={body} purposes={purposesOf(body)} contacts={contacts} />);
});

contactRoutes.get("/:purpose", async (c) => {
  const { body, purpose, contact } = await contactFor(c);
  return c.html(<ContactPage body={body} purpose={purpose} version={contact?.version ?? 0} values={contactValues(contact)} />);
});

contactRoutes.post("/:purpose", async (c) => {
  const { body, purpose } = await contactFor(c);
  const form = await formOf(c, contactForm);
  const drawn = Number(form.values.version) || 0;
  if (!form.ok) return c.html(<ContactPage body={body} purpose={purpose} version={drawn} {...form} />, againStatus(c));
  const act = { actor: c.var.actor, bodyId: body.id, now: c.var.clock.now() };
  const outcome = await c.var.write((tx) => saveContact(tx, act, { ...form.value, purpose, source: t.ownSource }));
  if (outcome.kind === "saved") {
    leaveFlash(c, t.form.saved);
    return c.redirect(paths.contacts(body.slug), 303);
  }
  // What was typed came second: it stays, below what is saved, and can be saved over it.
  const saved = (await contactFor(c)).contact;
  const again = { version: saved?.version ?? 0, values: form.values, errors: { "": saved ? t.changed : t.goneMeanwhile }, saved };
  return c.html(<ContactPage body={body} purpose={purpose} {...again} />, 409);
});

contactRoutes.post("/:purpose/entfernen", async (c) => {
  const { body, purpose } = await contactFor(c);
  await c.var.write((tx) => withdrawContact(tx, { actor: c.var.actor, bodyId: body.id, now: c.var.clock.now() }, purpose));
  leaveFlash(c, t.withdrawn);
  return c.redirect(paths.contacts(body.slug), 303);
});
