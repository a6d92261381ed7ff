// SPDX-License-Identifier: EUPL-1.2
import type { Database } from "#kit/db";
import { writtenHere } from "#kit/language";
import { later } from "#kit/time";
import { ownCookies, type Passage, type WebContext } from "#kit/web";

/** A drawn page as it went out, compressed or not. */
interface Drawn {
  bytes: Uint8Array<ArrayBuffer>;
  headers: [string, string][];
}

/** What was drawn in one state of the database. */
interface State {
  name: string;
  until: Date;
  pages: Map<string, Drawn>;
  bytes: number;
}

/** Pages that hold nothing of who reads them, and no form with a number of its own. */
export const sameForAll = /^\/(?:kommunen(?:\/[^/]+(?:\/vereine|\/strategie(?:\/[^.]+)?)?)?|karte(?:\/[^/]+)?)?$/;
/** Words people type are kept nowhere, not even for a moment. */
const typed = ["suche", "wort"];
/** Cookies that only say how a page looks. */
const looks = ["language", "display"];
/** Longer addresses and cookies are nobody's way through the pages. Unit: characters. */
const longestKey = 500;
/** What depends on the hour and not on the database may be so much older. Unit: milliseconds. */
const longest = 10_000;
/** Beyond this, pages are drawn anew each time. Unit: bytes. */
const most = 16 * 1024 * 1024;

/**
 * Gives public pages out again as long as nothing was committed since they were drawn: whatever was blacked out, taken back or added a
 * moment ago, in whatever process, the next page shows it. Decision 0056.
 */
export function unchanged(db: Pick<Database, "state">): Passage {
  let state: State | undefined;
  return async (c, next) => {
    const key = keyOf(c);
    if (key === null) return next();
    const name = await db.state();
    const now = c.var.clock.now();
    if (state?.name !== name || state.until <= now) state = { name, until: later(now, longest), pages: new Map(), bytes: 0 };
    const own = state;
    const known = own.pages.get(key);
    if (known) return new Response(known.bytes, { headers: known.headers });
    await next();
    if (c.res.status !== 200 || c.res.headers.has("Set-Cookie")) return;
    const drawn = { bytes: new Uint8Array(await c.res.arrayBuffer()), headers: [...c.res.headers] };
    c.res = new Response(drawn.bytes, c.res);
    // Whoever wrote while it was drawn may stand in one half of it and not in the other.
    const isOvertaken = (await db.state()) !== name;
    if (isOvertaken || own.pages.has(key) || own.bytes + drawn.bytes.length > most) return;
    own.pages.set(key, drawn);
    own.bytes += drawn.bytes.length;
  };
}

/** Everything a page for all depends on besides the database; `null` where it may be somebody's own. */
function keyOf(c: WebContext): string | null {
  if (c.req.method !== "GET" || !sameForAll.test(c.req.path) || c.var.restoring || c.var.comparing) return null;
  if (typed.some((name) => c.req.query(name))) return null;
  const ours = ownCookies(c);
  if (ours.some(({ name }) => !looks.includes(name))) return null;
  const encodings = c.req.header("Accept-Encoding") ?? "";
  const key = JSON.stringify([c.var.clock.today(), c.req.url, writtenHere(), encodings, ours]);
  return key.length > longestKey ? null : key;
}
