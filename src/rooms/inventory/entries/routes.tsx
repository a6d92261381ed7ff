// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { paths as identityPaths } from "#identity";
import { isId, newId, type Tx } from "#kit/db";
import type { Errors, Values } from "#kit/forms";
import { actsFor } from "#kit/policy";
import { againStatus, formOf, found, keepForGoingBack, leaveFlash, type WebContext, type WebEnv } from "#kit/web";
import { type Body, placeOf } from "#register";
import { bodyFor } from "../body-for.ts";
import { releaseFactsOf } from "../directory/state.ts";
import { findDoublesJob } from "../doubles/job.ts";
import { paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { addEntry } from "./add.ts";
import { wayBack } from "./back.ts";
import { changeEntry } from "./change.ts";
import { ConflictPage } from "./conflict-page.tsx";
import { contentOf, differences, type EntryContent } from "./content.ts";
import { EntryPage, NewEntryPage } from "./entry-page.tsx";
import { filterFrom } from "./filter.ts";
import { type StoredEntry, storedEntry } from "./find.ts";
import { contentFrom, entryForm, newEntryForm, valuesFrom } from "./form.ts";
import { knownPlaces } from "./places.ts";

export const entryRoutes = new Hono<WebEnv>();

const codeInAddress = "/eintraege/:code{[2-9a-z]+}";
/** The way back to the list as the address of this page brought it. */
const backOf = (c: WebContext) => wayBack(c.req.query("zurueck"));

/** To the list as she left it. */
function toList(c: WebContext, values: Values) {
  const back = wayBack(values.zurueck);
  return c.redirect(`${paths.list(placeOf(c).slug)}${back && `?${back}`}`, 303);
}

entryRoutes.get("/eintraege/neu", async (c) => {
  const body = bodyFor(c, "change");
  const places = await c.var.read((tx) => knownPlaces(tx, body.id));
  keepForGoingBack(c);
  const { field } = filterFrom(new URL(c.req.url).searchParams);
  const values = { zurueck: backOf(c), ...(field === null || field === "open" ? {} : { mainField: field }) };
  return c.html(<NewEntryPage body={body} values={values} places={places} id={newId(c.var.clock.now())} />);
});

entryRoutes.post("/eintraege", async (c) => {
  const body = bodyFor(c, "change");
  const form = await formOf(c, newEntryForm);
  if (!form.ok) return newEntryAgain(c, form);
  const content = contentFrom(form.value);
  const code = found(
    await c.var.write(async (tx) => {
      const code = await addEntry(tx, { id: form.value.id, bodyId: body.id, content, actor: c.var.actor, now: c.var.clock.now() });
      await c.var.enqueue(tx, findDoublesJob, { bodyId: body.id });
      return code;
    }),
  );
  const stored = await c.var.read((tx) => storedEntry(tx, body.id, code));
  // Sent before, and it says something else now: she went back and corrected a word.
  if (stored && differences(content, contentOf(stored)).length > 0) return conflict(c, { content, values: form.values, stored });
  saySaved(c, content.name, code);
  return toList(c, form.values);
});

function conflict(c: WebContext, p: { content: EntryContent; values: Values; stored: StoredEntry }) {
  const { content: mine, values, stored } = p;
  const byHerself = stored.updatedBy === c.var.actor.id;
  return c.html(<ConflictPage body={placeOf(c)} mine={mine} values={values} stored={stored} byHerself={byHerself} />, 409);
}

function saySaved(c: WebContext, name: string, code: string): void {
  const link = { href: paths.entry(placeOf(c).slug, code), label: t.entries.form.see };
  leaveFlash(c, t.entries.form.saved(name), { link });
}

async function newEntryAgain(c: WebContext, form: { values: Values; errors: Errors }) {
  const body = placeOf(c);
  const places = await c.var.read((tx) => knownPlaces(tx, body.id));
  const sent = String(form.values.id ?? "");
  const id = isId(sent) ? sent : newId(c.var.clock.now());
  return c.html(<NewEntryPage body={body} values={form.values} errors={form.errors} places={places} id={id} />, againStatus(c));
}

entryRoutes.get(codeInAddress, async (c) => {
  const body = bodyFor(c, "read");
  const page = await c.var.read((tx) => pageOf(tx, body.id, c.req.param("code")));
  const values = { ...valuesFrom(contentOf(page.entry)), zurueck: backOf(c) };
  return c.html(<EntryPage body={body} {...page} values={values} version={page.entry.version} trail={trailOf(c, body, page.entry.id)} />);
});

entryRoutes.post(codeInAddress, async (c) => {
  const body = bodyFor(c, "change");
  const code = c.req.param("code");
  const form = await formOf(c, entryForm);
  if (!form.ok) return entryAgain(c, code, form);
  const content = contentFrom(form.value);
  const change = { bodyId: body.id, code, version: form.value.version, content, actor: c.var.actor, now: c.var.clock.now() };
  const outcome = await c.var.write((tx) => changeEntry(tx, change));
  if (outcome.kind === "not-there") return c.notFound();
  if (outcome.kind === "gone") return goneAgain(c, form.values);
  if (outcome.kind === "conflict") return conflict(c, { content, values: form.values, stored: outcome.stored });
  saySaved(c, content.name, code);
  return toList(c, form.values);
});

/** Somebody removed the entry meanwhile: what she typed stands in the form for a new one. */
async function goneAgain(c: WebContext, values: Values) {
  const body = placeOf(c);
  const places = await c.var.read((tx) => knownPlaces(tx, body.id));
  const id = newId(c.var.clock.now());
  return c.html(<NewEntryPage body={body} values={values} errors={{ "": t.entries.gone }} places={places} id={id} />, 409);
}

/** What the page of an entry shows. */
async function pageOf(tx: Tx, bodyId: string, code: string) {
  const entry = found(await storedEntry(tx, bodyId, code));
  return { entry, places: await knownPlaces(tx, bodyId), release: await releaseFactsOf(tx, bodyId, entry.id) };
}

async function entryAgain(c: WebContext, code: string, form: { values: Values; errors: Errors }) {
  const body = placeOf(c);
  const page = await c.var.read((tx) => pageOf(tx, body.id, code));
  const version = Number(form.values.version) || 0;
  return c.html(
    <EntryPage body={body} {...page} values={form.values} errors={form.errors} version={version} trail={trailOf(c, body, page.entry.id)} />,
    againStatus(c),
  );
}

/** Where the body's own people read what happened to an entry; nobody else may read the trail. */
function trailOf(c: WebContext, body: Body, entryId: string): string | undefined {
  return actsFor(c.var.actor, body.id) ? identityPaths.trailOf(body.slug, entryId) : undefined;
}
