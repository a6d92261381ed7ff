// SPDX-License-Identifier: EUPL-1.2
import { createMiddleware } from "hono/factory";
import { found, type WebContext, type WebEnv } from "#kit/web";
import { bodyBySlug, landBody, redirectOf } from "./bodies/find.ts";
import type { Body } from "./tables.ts";

const workplace = /^\/intern\/([^/]+)(\/.*)?$/;

/** Puts the body of an address below /intern/<body> on the context; "land" is the Land. A former name leads to the new one. */
export const placeInAddress = createMiddleware<WebEnv>(async (c, next) => {
  const [, slug, rest = ""] = workplace.exec(c.req.path) ?? [];
  if (slug === undefined) return next();
  const body = await c.var.read((tx) => (slug === "land" ? landBody(tx) : bodyBySlug(tx, slug)));
  c.set("body", body);
  if (body || c.req.method !== "GET") return next();
  const current = await c.var.read((tx) => redirectOf(tx, slug));
  return current === null ? next() : c.redirect(`/intern/${current}${rest}${new URL(c.req.url).search}`, 301);
});

/** The body in the address of this request; "not there" when there is none. */
export function placeOf(c: WebContext): Body {
  return found(c.var.body as Body | undefined);
}
