// SPDX-License-Identifier: EUPL-1.2
import { cleanLine, slugOf } from "#kit/text";
import { later, minutes } from "#kit/time";
import { found, type Passage, type WebContext } from "#kit/web";
import { bodyBySlug, type ListedBody, landBody, redirectOf } from "./bodies/find.ts";

const ofBody = /^\/(intern|kommunen)\/([^/]+)(\/.*)?$/;

/** How long a body is remembered. The register changes when a process starts; another one may have started. */
const rememberFor = minutes(1);

/**
 * Puts the body of an address below /intern/<body> or /kommunen/<body> on the context; /intern/land is the Land.
 * A former name, another spelling ("Köln") or an official key leads to the current address.
 */
export function placeInAddress(): Passage {
  const remembered = new Map<string, { body: ListedBody; until: Date }>();
  return async (c, next) => {
    const [, area = "", name] = ofBody.exec(c.req.path) ?? [];
    if (name === undefined) return next();
    const known = remembered.get(`${area}/${name}`);
    if (known && known.until > c.var.clock.now()) {
      c.set("body", known.body);
      return next();
    }
    // What people type into the address line can hold anything, NUL included, which PostgreSQL refuses.
    const slug = slugOf(cleanLine(name));
    const body = await c.var.read((tx) => (area === "intern" && slug === "land" ? landBody(tx) : bodyBySlug(tx, slug)));
    if (body && slug === name) {
      remembered.set(`${area}/${name}`, { body, until: later(c.var.clock.now(), rememberFor) });
      c.set("body", body);
      return next();
    }
    if (c.req.method !== "GET") return next();
    const current = body ? slug : await c.var.read((tx) => redirectOf(tx, slug));
    if (current === null) return next();
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(
      `/${area}/${current}${pathname
        .split("/")
        .slice(3)
        .map((part) => `/${part}`)
        .join("")}${search}`,
      301,
    );
  };
}

/** The body in the address of this request; "not there" when there is none. */
export function placeOf(c: WebContext): ListedBody {
  return found(c.var.body as ListedBody | undefined);
}
