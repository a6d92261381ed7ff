// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId, newId, type Tx } from "#kit/db";
import type { Errors, Values } from "#kit/forms";
import { againStatus, formOf, found, keepForGoingBack, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { type Body, placeOf } from "#register";
import { representedHere } from "../claims/represented.ts";
import { paths, publicPart } from "../paths.ts";
import { entriesFrom, type PublicDirectory, publicDirectory, publicEntryOf, publicPage, publicSheet } from "./find-public.ts";
import { PrintPage } from "./print-page.tsx";
import { MissingPage, PublicEntryPage } from "./public-entry-page.tsx";
import { noPublicFilter, publicFilterFrom } from "./public-filter.ts";
import { directoryCsv, directoryJson } from "./public-json.ts";
import { PublicListPage } from "./public-list-page.tsx";
import { publicTexts } from "./public-texts.ts";
import { entryReportForm, handInReport, missingForm, type NewReport } from "./report.ts";

/** What everybody can read and report, below /kommunen/<body>. The database shows released entries of open directories and nothing else. */
export const publicDirectoryRoutes = new Hono<WebEnv>();

const words = publicTexts.report;
const addressOf = (c: WebContext) => new URL(c.req.url).searchParams;
const codeIn = (text: string | null) => (text !== null && /^[2-9a-z]{4}$/.test(text) ? text : undefined);

/** A directory as a file or on paper is made in one go; beyond this, whoever needs all asks the town. */
const mostAtOnce = 50_000;
const mostOnPaper = 2_000;

/** Reads with the open directory of the place in the address; while it is closed nothing is there. */
function reading<Result>(c: WebContext, fn: (tx: Tx, body: Body, directory: PublicDirectory) => Promise<Result>) {
  const body = placeOf(c);
  return c.var.read(async (tx) => {
    const directory = found(await publicDirectory(tx, body.id));
    return { body, directory, ...(await fn(tx, body, directory)) };
  });
}

/** The one address search engines shall show; filters lead to the same list. */
function canonical(c: WebContext, path: string): void {
  c.header("Link", `<${c.var.url}${path}>; rel="canonical"`);
}

publicDirectoryRoutes.get("/vereine", async (c) => {
  const address = addressOf(c);
  const filter = publicFilterFrom(address);
  const cursor = { after: codeIn(address.get("nach")), before: codeIn(address.get("vor")) };
  const today = c.var.clock.today();
  const page = await reading(c, async (tx, body) => ({ page: await publicPage(tx, { bodyId: body.id, filter, today }, cursor) }));
  canonical(c, paths.public(page.body.slug));
  return c.html(<PublicListPage {...page} filter={filter} />);
});

publicDirectoryRoutes.get("/vereine/druck", async (c) => {
  const address = addressOf(c);
  const filter = publicFilterFrom(address);
  const today = c.var.clock.today();
  const page = await reading(c, async (tx, body) => ({ sheet: await publicSheet(tx, { bodyId: body.id, filter, today }, mostOnPaper) }));
  const whole = `${c.var.url}${paths.public(page.body.slug)}`;
  const isLarge = address.get("schrift") === "gross";
  return c.html(<PrintPage {...page} filter={filter} today={today} address={whole} isLarge={isLarge} />);
});

publicDirectoryRoutes.get("/vereine.json", async (c) => c.json(directoryJson(await everything(c))));

publicDirectoryRoutes.get("/vereine.csv", async (c) => {
  const published = await everything(c);
  return c.body(directoryCsv(published), 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="vereine-${published.body.slug}.csv"`,
  });
});

async function everything(c: WebContext) {
  const today = c.var.clock.today();
  const read = await reading(c, async (tx, body) => ({
    items: await entriesFrom(tx, { bodyId: body.id, filter: noPublicFilter, today }, {}, mostAtOnce),
  }));
  return { ...read, today, url: c.var.url };
}

publicDirectoryRoutes.get("/vereine/fehlt", async (c) => {
  const page = await reading(c, async () => ({}));
  keepForGoingBack(c);
  return c.html(<MissingPage {...page} values={{}} id={newId(c.var.clock.now())} />);
});

publicDirectoryRoutes.post("/vereine/fehlt", async (c) => {
  const page = await reading(c, async () => ({}));
  const form = await formOf(c, missingForm);
  const again = (values: Values, errors: Errors) =>
    c.html(<MissingPage {...page} values={values} errors={errors} id={idAgain(c, values)} />, againStatus(c));
  if (!form.ok) return again(form.values, form.errors);
  if (!(await isTaken(c, { ...form.value, bodyId: page.body.id, entryId: null, about: "missing" }))) return again(form.values, tooMany());
  leaveFlash(c, words.thanksMissing);
  return c.redirect(paths.public(page.body.slug), 303);
});

/** The four letters and digits at the end find the entry; other words in front lead to the right ones. */
const entryInAddress = "/vereine/:entry{(.*-)?[2-9a-z]{4}}";

publicDirectoryRoutes.get(entryInAddress, async (c) => {
  const part = c.req.param("entry");
  const page = await reading(c, async (tx, body) => ({
    entry: found(await publicEntryOf(tx, body.id, part.slice(-4))),
    represented: await representedHere(tx, c.var.actor, body.id),
  }));
  const path = paths.publicEntry(page.body.slug, page.entry);
  if (part !== publicPart(page.entry)) return c.redirect(path, 301);
  keepForGoingBack(c);
  canonical(c, path);
  return c.html(<PublicEntryPage {...page} values={{}} id={newId(c.var.clock.now())} />);
});

publicDirectoryRoutes.post(entryInAddress, async (c) => {
  const code = c.req.param("entry").slice(-4);
  const page = await reading(c, async (tx, body) => ({ entry: found(await publicEntryOf(tx, body.id, code)) }));
  const form = await formOf(c, entryReportForm);
  const again = (values: Values, errors: Errors) =>
    c.html(<PublicEntryPage {...page} values={values} errors={errors} id={idAgain(c, values)} />, againStatus(c));
  if (!form.ok) return again(form.values, form.errors);
  const report = { ...form.value, bodyId: page.body.id, entryId: page.entry.id, name: null };
  if (!(await isTaken(c, report))) return again(form.values, tooMany());
  leaveFlash(c, words.thanks);
  return c.redirect(paths.publicEntry(page.body.slug, page.entry), 303);
});

/** Enough reports wait already: this one was not taken. */
const tooMany = () => ({ "": words.tooMany });

async function isTaken(c: WebContext, report: NewReport): Promise<boolean> {
  const outcome = await c.var.write((tx) => handInReport(tx, report, c.var.clock.now()));
  mustBe(outcome !== "not-there");
  return outcome !== "too-many";
}

/** The id the form was drawn with, so that sending it again makes no second report. */
function idAgain(c: WebContext, values: Values): string {
  const sent = String(values.id ?? "");
  return isId(sent) ? sent : newId(c.var.clock.now());
}
