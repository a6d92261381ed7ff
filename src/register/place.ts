// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import { cleanLine, slugOf } from "#kit/text";
import { later, minutes } from "#kit/time";
import { found, type Passage, type WebContext } from "#kit/web";
import { bodyBySlug, bodyGone, bodyInTransition, type ListedBody, landBody, redirectOf } from "./bodies/find.ts";

const ofBody = /^\/(intern|kommunen)\/([^/]+)(\/.*)?$/;

/** Grows when this process changes a name or an address: what was remembered before is asked anew. */
let changes = 0;

/** Call it after a body got another address, or ended. */
export function forgetPlaces(): void {
  changes += 1;
}

/** What a place adopted: its strategy and the editions of it, in all their forms. */
const isAdopted = /^\/kommunen\/[^/]+\/strategie([./]|$)/;

/** How long a body is remembered. The register changes when a process starts; another one may have started. */
const rememberFor = minutes(1);

/**
 * Puts the body of an address below /intern/<body> or /kommunen/<body> on the context; /intern/land is the Land.
 * A former name, another spelling ("Köln") or an official key leads to the current address.
 */
export function placeInAddress(): Passage {
  const remembered = new Map<string, { body: ListedBody; until: Date; changes: number }>();
  return async (c, next) => {
    const [, area = "", name] = ofBody.exec(c.req.path) ?? [];
    if (name === undefined) return next();
    const known = remembered.get(`${area}/${name}`);
    // Another process may have carried a merger out: only whoever still has a task there is spared the question.
    const isSure = area === "kommunen" || c.var.actor.memberships.some((task) => task.bodyId === known?.body.id);
    if (known && isSure && known.changes === changes && known.until > c.var.clock.now()) {
      c.set("body", known.body);
      return next();
    }
    // What people type into the address line can hold anything, NUL included, which PostgreSQL refuses.
    const slug = slugOf(cleanLine(name));
    const asked = changes;
    const body = await c.var.read((tx) => bodyAt(tx, area, slug, c.req.path));
    // The Land has one address here, whatever its name: tasks and second factors are asked for under it.
    const address = body && area === "intern" && body.kind === "land" ? "land" : slug;
    if (body && address === name) {
      if (body.validTo === null) remembered.set(`${area}/${name}`, { body, until: later(c.var.clock.now(), rememberFor), changes: asked });
      c.set("body", body);
      return next();
    }
    // A form for a place that merged meanwhile goes on to where the place is now, with everything that was typed.
    const isForm = c.req.method === "POST";
    if (c.req.method !== "GET" && !isForm) return next();
    const current = body ? address : await c.var.read((tx) => redirectOf(tx, slug, area === "kommunen"));
    if (current === null) return next();
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(
      `/${area}/${current}${pathname
        .split("/")
        .slice(3)
        .map((part) => `/${part}`)
        .join("")}${search}`,
      isForm ? 307 : 301,
    );
  };
}

/** Only municipalities and Kreise have a public page, and every page below it. */
function inArea(area: string, body: ListedBody | undefined): ListedBody | undefined {
  return area === "intern" || body?.kind === "municipality" || body?.kind === "kreis" ? body : undefined;
}

/**
 * The body with this address. One that ended works on until its merger is recorded; afterwards its address leads on, but what it
 * adopted and published stays where it was: such addresses stand in minutes and papers.
 */
async function bodyAt(tx: Tx, area: string, slug: string, path: string): Promise<ListedBody | undefined> {
  if (area === "intern" && slug === "land") return landBody(tx);
  const body = inArea(area, (await bodyBySlug(tx, slug)) ?? (await bodyInTransition(tx, slug)));
  return body ?? (isAdopted.test(path) ? bodyGone(tx, slug) : undefined);
}

/** The body in the address of this request; "not there" when there is none. */
export function placeOf(c: WebContext): ListedBody {
  return found(c.var.body as ListedBody | undefined);
}
