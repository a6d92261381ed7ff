// SPDX-License-Identifier: EUPL-1.2
import { createMiddleware } from "hono/factory";
import { found, type WebContext, type WebEnv } from "#kit/web";
import { bodyBySlug, type ListedBody, landBody, redirectOf } from "./bodies/find.ts";

const ofBody = /^\/(intern|kommunen)\/([^/]+)(\/.*)?$/;

/**
 * Puts the body of an address below /intern/<body> or /kommunen/<body> on the context; /intern/land is the Land.
 * A former name, a longer spelling or an official key leads to the current address.
 */
export const placeInAddress = createMiddleware<WebEnv>(async (c, next) => {
  const [, area, slug, rest = ""] = ofBody.exec(c.req.path) ?? [];
  if (slug === undefined) return next();
  const body = await c.var.read(async (tx) => (area === "intern" && slug === "land" ? await landBody(tx) : await bodyBySlug(tx, slug)));
  c.set("body", body);
  if (body || c.req.method !== "GET") return next();
  const current = await c.var.read((tx) => redirectOf(tx, slug));
  return current === null ? next() : c.redirect(`/${area}/${current}${rest}${new URL(c.req.url).search}`, 301);
});

/** The body in the address of this request; "not there" when there is none. */
export function placeOf(c: WebContext): ListedBody {
  return found(c.var.body as ListedBody | undefined);
}
