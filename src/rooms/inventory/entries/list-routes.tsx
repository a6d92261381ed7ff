// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { isId } from "#kit/db";
import { csvOf, xlsxOf } from "#kit/tables";
import { leaveFlash, mustBe, sentForm, type WebContext, type WebEnv } from "#kit/web";
import { placeOf } from "#register";
import { bodyFor, mayChange } from "../body-for.ts";
import { paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { aroundList } from "./around.ts";
import { codeIn, stateOf, wayBack } from "./back.ts";
import { exportEntries } from "./export.ts";
import { filterFrom } from "./filter.ts";
import { listEntries } from "./list.ts";
import { ListPage, PrintPage } from "./list-page.tsx";
import { openChange } from "./many/undo.ts";
import { openRemoval, removeEntries, undoRemoval } from "./remove.ts";

/** The list: looking through it, taking it along, removing what was chosen. */
export const listRoutes = new Hono<WebEnv>();

const addressOf = (c: WebContext) => new URL(c.req.url).searchParams;

listRoutes.get("/", async (c) => {
  const body = bodyFor(c, "read");
  const address = addressOf(c);
  const { filter, cursor } = stateOf(address);
  const [removed, changed] = [address.get("entfernt") ?? undefined, address.get("geaendert") ?? undefined];
  const now = c.var.clock.now();
  const page = await c.var.read(async (tx) => {
    const [page, around, removal, change] = await Promise.all([
      listEntries(tx, body.id, filter, cursor),
      aroundList(tx, body.id),
      isId(removed) ? openRemoval(tx, body.id, removed, now) : undefined,
      isId(changed) ? openChange(tx, body.id, changed, now) : undefined,
    ]);
    return { page, around, removal, change };
  });
  const here = wayBack(address.toString());
  return c.html(<ListPage body={body} filter={filter} here={here} today={c.var.clock.today()} mayChange={mayChange(c)} {...page} />);
});

/** At most one page of entries can be chosen at once. */
const maxChosen = 200;

listRoutes.post("/entfernen", async (c) => {
  const body = bodyFor(c, "change");
  const form = await sentForm(c);
  const codes = form
    .getAll("codes")
    .map(codeIn)
    .filter((code) => code !== undefined);
  const removal = { bodyId: body.id, codes: codes.slice(0, maxChosen), actor: c.var.actor, now: c.var.clock.now() };
  const removed = await c.var.write((tx) => removeEntries(tx, removal));
  const { filter } = stateOf(new URLSearchParams(wayBack(form.get("zurueck"))));
  if (removed) return c.redirect(paths.list(body.slug, filter, { entfernt: removed.stepId }), 303);
  leaveFlash(c, t.entries.list.nothingChosen, { kind: "info" });
  return c.redirect(paths.list(body.slug, filter), 303);
});

listRoutes.post("/entfernen/:step/rueckgaengig", async (c) => {
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

listRoutes.get("/eintraege.csv", async (c) => {
  const { columns, rows } = await exportFor(c);
  return c.body(csvOf(columns, rows), 200, asDownload(c, "csv", "text/csv; charset=utf-8"));
});

listRoutes.get("/eintraege.xlsx", async (c) => {
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

listRoutes.get("/druck", async (c) => {
  const body = bodyFor(c, "read");
  const filter = filterFrom(addressOf(c));
  const page = await c.var.read(async (tx) => {
    const [page, around] = await Promise.all([listEntries(tx, body.id, filter, {}, mostOnPaper), aroundList(tx, body.id)]);
    return { page, around };
  });
  return c.html(<PrintPage body={body} filter={filter} {...page} />);
});

/** A list on paper is one page of the browser; with more entries a file serves better. */
const mostOnPaper = 2_000;
