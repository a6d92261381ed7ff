// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId, newId } from "#kit/db";
import type { Errors, Values } from "#kit/forms";
import { csvOf, xlsxOf } from "#kit/tables";
import { againStatus, formOf, found, keepForGoingBack, leaveFlash, mustBe, sentForm, type WebContext, type WebEnv } from "#kit/web";
import { placeOf } from "#register";
import { bodyFor } from "../body-for.ts";
import { paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { addEntry } from "./add.ts";
import { changeEntry } from "./change.ts";
import { ConflictPage } from "./conflict-page.tsx";
import { contentOf, differences, type EntryContent } from "./content.ts";
import { EntryPage, NewEntryPage } from "./entry-page.tsx";
import { exportEntries } from "./export.ts";
import { filterFrom } from "./filter.ts";
import { type StoredEntry, storedEntry } from "./find.ts";
import { contentFrom, entryForm, newEntryForm, valuesFrom } from "./form.ts";
import { listEntries } from "./list.ts";
import { ListPage, PrintPage } from "./list-page.tsx";
import { knownPlaces } from "./places.ts";
import { openRemoval, removeEntries, undoRemoval } from "./remove.ts";

export const entryRoutes = new Hono<WebEnv>();

const codeInAddress = "/eintraege/:code{[2-9a-z]+}";
const codeIn = (text: FormDataEntryValue | null) => (typeof text === "string" && /^[2-9a-z]{4}$/.test(text) ? text : undefined);
const addressOf = (c: WebContext) => new URL(c.req.url).searchParams;

entryRoutes.get("/", async (c) => {
  const body = bodyFor(c, "read");
  const address = addressOf(c);
  const filter = filterFrom(address);
  const cursor = { after: codeIn(address.get("nach")), before: codeIn(address.get("vor")) };
  const removed = address.get("entfernt") ?? undefined;
  const page = await c.var.read(async (tx) => ({
    page: await listEntries(tx, body.id, filter, cursor),
    removal: isId(removed) ? await openRemoval(tx, body.id, removed, c.var.clock.now()) : undefined,
  }));
  return c.html(<ListPage body={body} filter={filter} {...page} />);
});

entryRoutes.get("/eintraege/neu", async (c) => {
  const body = bodyFor(c, "change");
  const places = await c.var.read((tx) => knownPlaces(tx, body.id));
  keepForGoingBack(c);
  return c.html(<NewEntryPage body={body} values={{}} places={places} id={newId(c.var.clock.now())} />);
});

entryRoutes.post("/eintraege", async (c) => {
  const body = bodyFor(c, "change");
  const form = await formOf(c, newEntryForm);
  if (!form.ok) return newEntryAgain(c, form);
  const content = contentFrom(form.value);
  const code = found(
    await c.var.write((tx) => addEntry(tx, { id: form.value.id, bodyId: body.id, content, actor: c.var.actor, now: c.var.clock.now() })),
  );
  const stored = await c.var.read((tx) => storedEntry(tx, body.id, code));
  // Sent before, and it says something else now: she went back and corrected a word.
  if (stored && differences(content, contentOf(stored)).length > 0) return conflict(c, { content, values: form.values, stored });
  saySaved(c, content.name, code);
  return c.redirect(paths.list(body.slug), 303);
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
  const page = await c.var.read(async (tx) => ({
    entry: found(await storedEntry(tx, body.id, c.req.param("code"))),
    places: await knownPlaces(tx, body.id),
  }));
  return c.html(<EntryPage body={body} {...page} values={valuesFrom(contentOf(page.entry))} version={page.entry.version} />);
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
  return c.redirect(paths.list(body.slug), 303);
});

/** Somebody removed the entry meanwhile: what she typed stands in the form for a new one. */
async function goneAgain(c: WebContext, values: Values) {
  const body = placeOf(c);
  const places = await c.var.read((tx) => knownPlaces(tx, body.id));
  const id = newId(c.var.clock.now());
  return c.html(<NewEntryPage body={body} values={values} errors={{ "": t.entries.gone }} places={places} id={id} />, 409);
}

async function entryAgain(c: WebContext, code: string, form: { values: Values; errors: Errors }) {
  const body = placeOf(c);
  const page = await c.var.read(async (tx) => ({
    entry: found(await storedEntry(tx, body.id, code)),
    places: await knownPlaces(tx, body.id),
  }));
  const version = Number(form.values.version) || 0;
  return c.html(<EntryPage body={body} {...page} values={form.values} errors={form.errors} version={version} />, againStatus(c));
}

/** At most one page of entries can be chosen at once. */
const maxChosen = 200;

entryRoutes.post("/entfernen", async (c) => {
  const body = bodyFor(c, "change");
  const codes = (await sentForm(c))
    .getAll("codes")
    .map(codeIn)
    .filter((code) => code !== undefined);
  const removal = { bodyId: body.id, codes: codes.slice(0, maxChosen), actor: c.var.actor, now: c.var.clock.now() };
  const removed = await c.var.write((tx) => removeEntries(tx, removal));
  if (removed) return c.redirect(paths.list(body.slug, {}, { entfernt: removed.stepId }), 303);
  leaveFlash(c, t.entries.list.nothingChosen, { kind: "info" });
  return c.redirect(paths.list(body.slug), 303);
});

entryRoutes.post("/entfernen/:step/rueckgaengig", async (c) => {
  const body = bodyFor(c, "change");
  const stepId = c.req.param("step");
  mustBe(isId(stepId));
  const outcome = await c.var.write((tx) => undoRemoval(tx, { bodyId: body.id, stepId, actor: c.var.actor, now: c.var.clock.now() }));
  mustBe(outcome.kind !== "not-there");
  if (outcome.kind === "undone") leaveFlash(c, t.entries.undone(outcome.count));
  if (outcome.kind === "done-before") leaveFlash(c, t.entries.undoneBefore, { kind: "info" });
  if (outcome.kind === "too-late") leaveFlash(c, t.entries.undoTooLate(outcome.until), { kind: "info" });
  return c.redirect(paths.list(body.slug), 303);
});

entryRoutes.get("/eintraege.csv", async (c) => {
  const { columns, rows } = await exportFor(c);
  return c.body(csvOf(columns, rows), 200, asDownload(c, "csv", "text/csv; charset=utf-8"));
});

entryRoutes.get("/eintraege.xlsx", async (c) => {
  const { columns, rows } = await exportFor(c);
  const bytes = await xlsxOf(columns, rows, t.entries.export.sheet);
  return c.body(new Uint8Array(bytes), 200, asDownload(c, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
});

function exportFor(c: WebContext) {
  const body = bodyFor(c, "export");
  const filter = filterFrom(addressOf(c));
  return c.var.write((tx) => exportEntries(tx, { bodyId: body.id, filter, actor: c.var.actor, now: c.var.clock.now() }));
}

function asDownload(c: WebContext, ending: string, type: string): Record<string, string> {
  const name = t.entries.export.fileName(placeOf(c).slug, c.var.clock.today());
  return { "Content-Type": type, "Content-Disposition": `attachment; filename="${name}.${ending}"` };
}

entryRoutes.get("/druck", async (c) => {
  const body = bodyFor(c, "read");
  const filter = filterFrom(addressOf(c));
  const page = await c.var.read((tx) => listEntries(tx, body.id, filter, {}, mostOnPaper));
  return c.html(<PrintPage body={body} filter={filter} page={page} />);
});

/** A list on paper is one page of the browser; with more entries a file serves better. */
const mostOnPaper = 2_000;
