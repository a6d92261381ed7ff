// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { type Tx, together } from "#kit/db";
import { found, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { contactsOf } from "../contacts/find.ts";
import { figuresAsCsv } from "../figures/csv.ts";
import { figuresOf } from "../figures/figures.ts";
import { figuresAsJson } from "../figures/json.ts";
import { figureTexts } from "../figures/texts.ts";
import { withinLand } from "../laender.ts";
import { theOne } from "../lookup.ts";
import { isOnMap } from "../map/find.ts";
import { type ListQuery, paths } from "../paths.ts";
import { placeOf } from "../place.ts";
import { BodyPage } from "./body-page.tsx";
import { bodiesAsCsv, bodiesAsJson } from "./exports.ts";
import { allOfKind, bodyById, type ListedBody, municipalitiesOf, redirectOf } from "./find.ts";
import { countReal, everyBody, listBodies } from "./list.ts";
import { ListPage, ResultsPage } from "./list-page.tsx";
import { lookupFor } from "./lookupFor.ts";
import type { PublishedOf } from "./published.ts";
import { filterOf, narrows, queryFrom } from "./query.ts";

/** Official keys as addresses: the key of a Land leads to its list. */
export const keyRoutes = new Hono<WebEnv>();

keyRoutes.get("/ags/:key", async (c) => {
  const key = c.req.param("key");
  mustBe(/^\d+$/.test(key));
  if (key === c.var.land) return c.redirect(paths.list(), 301);
  return c.redirect(paths.body(found(await c.var.read((tx) => redirectOf(tx, key)))), 301);
});

/** The list for people and for programs, to be mounted at /. `overviews` says what is published, because the register knows no room. */
export function listRoutes(publishedOf: PublishedOf): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  const everything = async (c: WebContext) => {
    const filter = filterOf(queryOf(c));
    return c.var.read(async (tx) => {
      const published = await publishedOf(tx);
      return { published, bodies: await everyBody(tx, filter, published) };
    });
  };
  routes.get("/kommunen", async (c) => {
    const query = queryOf(c);
    if (query.suche) return searchFor(c, query, query.suche, publishedOf);
    const read = await c.var.read(async (tx) => {
      const { published, ...around } = await together({
        published: publishedOf(tx),
        choices: choicesOf(tx),
        counts: countReal(tx),
        isOnMap: isOnMap(tx, null),
      });
      return { page: await listBodies(tx, filterOf(query), published), published, ...around };
    });
    return c.html(<ListPage query={query} {...read} within={withinLand(c.var.land)} exampleMode={c.var.exampleMode} />);
  });
  routes.get("/kommunen.csv", async (c) => {
    const { bodies, published } = await everything(c);
    return c.body(bodiesAsCsv(bodies, published, c.var.url), 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="kommunen.csv"',
    });
  });
  routes.get("/kommunen.json", async (c) => {
    const { bodies, published } = await everything(c);
    return c.json(bodiesAsJson(bodies, published, c.var.url));
  });
  return routes;
}

const queryOf = (c: WebContext) => queryFrom(new URL(c.req.url).searchParams);

/** What rooms show about a place on its public page; null when nothing is published. */
export type SectionsOf = (tx: Tx, c: WebContext, body: ListedBody) => Promise<Child | null>;

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
  routes.get("/:body/zahlen.json", async (c) => {
    const body = placeOf(c);
    return c.json(figuresAsJson(body, found(await c.var.read((tx) => figuresOf(tx, body))), c.var.url));
  });
  routes.get("/:body", async (c) => {
    const body = placeOf(c);
    if (body.kind !== "municipality" && body.kind !== "kreis") return c.notFound();
    const { bezirk, ...shown } = await c.var.read((tx) =>
      together({
        bezirk: body.regierungsbezirkId === null ? undefined : bodyById(tx, body.regierungsbezirkId),
        municipalities: body.kind === "kreis" ? municipalitiesOf(tx, body.id) : [],
        isOnMap: body.kind === "kreis" && isOnMap(tx, body.slug),
        figures: figuresOf(tx, body),
        contacts: contactsOf(tx, body.id),
        sections: sectionsOf(tx, c, body),
      }),
    );
    return c.html(<BodyPage body={body} bezirk={bezirk?.name} {...shown} />);
  });
  return routes;
}

/** One hit: straight to its page. Several: a short choice, with guesses only when nothing better fits. */
async function searchFor(c: WebContext, query: ListQuery, search: string, publishedOf: PublishedOf) {
  const one = narrows(query) ? null : theOne((await c.var.read(lookupFor)).find(search, 50));
  if (one) return c.redirect(paths.body(one.slug), 303);
  const { page, ...around } = await c.var.read(async (tx) => {
    const published = await publishedOf(tx);
    return { page: await listBodies(tx, { ...filterOf(query), search }, published), published, choices: await choicesOf(tx) };
  });
  const certain = page.items.filter((body) => page.why.get(body.id) !== "similar");
  const shown = { ...page, items: certain.length > 0 ? certain : page.items.slice(0, 10) };
  return c.html(<ResultsPage search={search} query={query} page={shown} {...around} />);
}

function choicesOf(tx: Tx) {
  return together({ kreise: allOfKind(tx, "kreis"), bezirke: allOfKind(tx, "regierungsbezirk") });
}
