// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { z } from "zod";
import { isId, newId } from "#kit/db";
import { type Errors, formId, oneLine, type Values } from "#kit/forms";
import { againStatus, formOf, keepForGoingBack, leaveFlash, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { bodyFor } from "../body-for.ts";
import { aroundList } from "../entries/around.ts";
import { filterFrom, narrows, sameFilter } from "../entries/filter.ts";
import { placesOf } from "../entries/list.ts";
import { paths } from "../paths.ts";
import { ViewsPage } from "./pages.tsx";
import { deleteView, longestName, mostViews, renameView, type SaveViewOutcome, saveView } from "./save.ts";
import { viewTexts as texts } from "./texts.de.ts";

/** Saved views: keep, rename, delete. */
export const viewRoutes = new Hono<WebEnv>();

const name = oneLine({ max: longestName, required: "nameMissing", tooLong: "nameTooLong" });
const errors = { ...texts.errors, full: texts.errors.full(mostViews) };
const newViewForm = { schema: z.object({ id: formId, name, query: z.string().max(4_000).transform(sameFilter) }), texts: errors };

viewRoutes.get("/ansichten", (c) => {
  keepForGoingBack(c);
  return viewsPage(c, { query: sameFilter(new URL(c.req.url).search), values: {} });
});

viewRoutes.post("/ansichten", async (c) => {
  const body = bodyFor(c, "change");
  const form = await formOf(c, newViewForm);
  if (!form.ok) return viewsPage(c, { query: sameFilter(String(form.values.query ?? "")), values: form.values, errors: form.errors });
  const { query } = form.value;
  if (!narrows(filterFrom(new URLSearchParams(query)))) {
    leaveFlash(c, texts.errors.nothing, { kind: "info" });
    return c.redirect(paths.list(body.slug), 303);
  }
  const view = { ...form.value, bodyId: body.id, actor: c.var.actor, now: c.var.clock.now() };
  const outcome = await c.var.write((tx) => saveView(tx, view));
  const refusal = sentenceFor(outcome);
  if (refusal) return viewsPage(c, { query, values: form.values, errors: { name: refusal } });
  leaveFlash(c, texts.saved(form.value.name));
  return c.redirect(`${paths.list(body.slug)}?${query}`, 303);
});

viewRoutes.post("/ansichten/:id", async (c) => {
  const body = bodyFor(c, "change");
  const id = c.req.param("id");
  mustBe(isId(id));
  const field = `name-${id}`;
  const form = await formOf(c, { schema: z.object({ [field]: name }), texts: errors });
  if (!form.ok)
    return viewsPage(c, { query: "", values: form.values, errors: { ...(form.errors[field] && { [id]: form.errors[field] }) } });
  const said = String(form.value[field]);
  const outcome = await c.var.write((tx) =>
    renameView(tx, { id, bodyId: body.id, name: said, actor: c.var.actor, now: c.var.clock.now() }),
  );
  mustBe(outcome.kind !== "not-there");
  const refusal = sentenceFor(outcome);
  if (refusal) return viewsPage(c, { query: "", values: form.values, errors: { [id]: refusal } });
  leaveFlash(c, texts.renamed(said));
  return c.redirect(paths.views(body.slug), 303);
});

viewRoutes.post("/ansichten/:id/loeschen", async (c) => {
  const body = bodyFor(c, "change");
  const id = c.req.param("id");
  mustBe(isId(id));
  const gone = await c.var.write((tx) => deleteView(tx, { id, bodyId: body.id, actor: c.var.actor, now: c.var.clock.now() }));
  leaveFlash(c, gone ? texts.deleted : texts.deletedBefore, gone ? {} : { kind: "info" });
  return c.redirect(paths.views(body.slug), 303);
});

function sentenceFor(outcome: SaveViewOutcome): string | undefined {
  if (outcome.kind === "name-taken") return errors.nameTaken;
  return outcome.kind === "full" ? errors.full : undefined;
}

async function viewsPage(c: WebContext, p: { query: string; values: Values; errors?: Errors }) {
  const body = bodyFor(c, "change");
  const { around, places } = await c.var.read(async (tx) => {
    const [around, places] = await Promise.all([aroundList(tx, body.id), placesOf(tx, body.id)]);
    return { around, places };
  });
  const sent = String(p.values.id ?? "");
  const id = isId(sent) ? sent : newId(c.var.clock.now());
  const page = <ViewsPage body={body} views={around.views} names={{ places, lists: around.lists }} id={id} {...p} />;
  return c.html(page, p.errors ? againStatus(c) : 200);
}
