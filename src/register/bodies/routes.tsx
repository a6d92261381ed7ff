// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Child } from "hono/jsx";
import type { Tx } from "#kit/db";
import { cleanLine } from "#kit/text";
import { found, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { contactsOf } from "../contacts/find.ts";
import { figuresAsCsv } from "../figures/csv.ts";
import { figuresOf } from "../figures/figures.ts";
import { figureTexts } from "../figures/texts.ts";
import { theOne } from "../lookup.ts";
import { type ListQuery, paths } from "../paths.ts";
import { placeOf } from "../place.ts";
import { BodyPage } from "./body-page.tsx";
import { bodiesAsCsv, bodiesAsJson } from "./exports.ts";
import { allOfKind, bodyById, type ListedBody, landBody, municipalitiesOf, redirectOf } from "./find.ts";
import { countReal, everyBody, type ListFilter, listBodies } from "./list.ts";
import { ListPage, ResultsPage } from "./list-page.tsx";
import { lookupFor } from "./lookupFor.ts";

/** The list in its four forms, and official keys as addresses. */
export const registerRoutes = new Hono<WebEnv>();

registerRoutes.get("/kommunen", async (c) => {
  const query = queryOf(c);
  if (query.suche) return searchFor(c, query, query.suche);
  const page = await c.var.read((tx) => listBodies(tx, filterOf(query)));
  const around = await c.var.read(async (tx) => ({
    choices: await choicesOf(tx),
    counts: await countReal(tx),
    land: found(await landBody(tx)).name,
  }));
  return c.html(<ListPage query={query} page={page} exampleMode={c.var.exampleMode} {...around} />);
});

registerRoutes.get("/kommunen.csv", async (c) => {
  const bodies = await c.var.read((tx) => everyBody(tx, filterOf(queryOf(c))));
  return c.body(bodiesAsCsv(bodies, c.var.url), 200, {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": 'attachment; filename="kommunen.csv"',
  });
});

registerRoutes.get("/kommunen.json", async (c) =>
  c.json(bodiesAsJson(await c.var.read((tx) => everyBody(tx, filterOf(queryOf(c)))), c.var.url)),
);

registerRoutes.get("/ags/:key", async (c) => {
  const key = c.req.param("key");
  mustBe(/^\d+$/.test(key));
  return c.redirect(paths.body(found(await c.var.read((tx) => redirectOf(tx, key)))), 301);
});

/** What rooms show about a place on its public page; null when nothing is published. */
export type SectionsOf = (c: WebContext, body: ListedBody) => Promise<Child | null>;

/** The public page of a body, to be mounted at /kommunen. `overviews` gives the sections, because the register knows no room. */
export function bodyPageRoutes(sectionsOf: SectionsOf): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get("/:body/zahlen.csv", async (c) => {
    const body = placeOf(c);
    const figures = found(await c.var.read((tx) => figuresOf(tx, body)));
    return c.body(figuresAsCsv(figures), 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${figureTexts.fileName(body.slug)}"`,
    });
  });
  routes.get("/:body", async (c) => {
    const body = placeOf(c);
    if (body.kind !== "municipality" && body.kind !== "kreis") return c.notFound();
    const { bezirk, ...around } = await c.var.read(async (tx) => ({
      bezirk: body.regierungsbezirkId === null ? undefined : await bodyById(tx, body.regierungsbezirkId),
      municipalities: body.kind === "kreis" ? await municipalitiesOf(tx, body.id) : [],
      figures: await figuresOf(tx, body),
      contacts: await contactsOf(tx, body.id),
    }));
    const shown = { body, bezirk: bezirk?.name, ...around };
    return c.html(<BodyPage {...shown} sections={await sectionsOf(c, body)} />);
  });
  return routes;
}

/** One hit: straight to its page. Several: a short choice, with guesses only when nothing better fits. */
async function searchFor(c: WebContext, query: ListQuery, search: string) {
  const filtered = Boolean(query.kreis || query.bezirk);
  const one = filtered ? null : theOne((await c.var.read(lookupFor)).find(search, 50));
  if (one) return c.redirect(paths.body(one.slug), 303);
  const page = await c.var.read((tx) => listBodies(tx, { ...filterOf(query), search }));
  const certain = page.items.filter((body) => page.why.get(body.id) !== "similar");
  const shown = { ...page, items: certain.length > 0 ? certain : page.items.slice(0, 10) };
  return c.html(<ResultsPage search={search} query={query} page={shown} choices={await c.var.read(choicesOf)} />);
}

async function choicesOf(tx: Tx) {
  return { kreise: await allOfKind(tx, "kreis"), bezirke: await allOfKind(tx, "regierungsbezirk") };
}

/** Longest text of a filter we look at. Unit: characters. */
const longest = 100;

function queryOf(c: WebContext): ListQuery {
  const given = (name: keyof ListQuery) => cleanLine(c.req.query(name) ?? "").slice(0, longest) || undefined;
  const art = given("art");
  return {
    suche: given("suche"),
    art: art === "kreise" ? art : undefined,
    kreis: given("kreis"),
    bezirk: given("bezirk"),
    nach: given("nach"),
  };
}

function filterOf(query: ListQuery): ListFilter {
  const kind = query.art === "kreise" ? "kreis" : "municipality";
  return {
    ...(query.suche ? { search: query.suche } : { kind }),
    ...(query.kreis ? { kreis: query.kreis } : {}),
    ...(query.bezirk ? { regierungsbezirk: query.bezirk } : {}),
    ...(query.nach ? { after: query.nach } : {}),
  };
}
