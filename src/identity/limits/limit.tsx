// SPDX-License-Identifier: EUPL-1.2
import type { BlockList } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import { bringsFile, clientAddress, type Passage, prefixOf, sentForm, type WebContext } from "#kit/web";
import { takeOne, usedUp } from "./count.ts";
import { PausePage } from "./pages.tsx";
import { type Rule, rules } from "./rules.ts";

/** Notes from which part of the net a request comes, and makes whoever tries too much wait. */
export const limitTries =
  (proxies: BlockList): Passage =>
  async (c, next) => {
    c.set("netPart", prefixOf(clientAddress(connectionOf(c), c.req.header("X-Forwarded-For"), proxies)));
    const rule = rules.find((one) => one.path.test(c.req.path) && (one.method === "any" || one.method === c.req.method));
    if (!rule) return next();
    const turn = { budget: rule, whose: c.var.netPart, now: c.var.clock.now() };
    const refused = await c.var.doors.signIn((tx) => (rule.counts === "every" ? takeOne : usedUp)(tx, c.var.seals, turn));
    if (refused) return await pause(c, refused.until);
    await next();
    if (isMiss(rule, c)) await c.var.doors.signIn((tx) => takeOne(tx, c.var.seals, turn));
  };

function isMiss(rule: Rule, c: WebContext): boolean {
  return rule.counts === "misses" && c.res.status === 404;
}

/** The answer to whoever must wait, with the form to send again. */
async function pause(c: WebContext, until: Date): Promise<Response> {
  c.header("Retry-After", secondsUntil(until, c.var.clock.now()));
  c.header("Cache-Control", "no-store");
  return c.html(<PausePage until={until} sent={await sentBy(c)} contact={c.var.contact.phone ?? c.var.contact.mail} />, 429);
}

export function secondsUntil(until: Date, now: Date): string {
  return String(Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000)));
}

async function sentBy(c: WebContext) {
  if (c.req.method !== "POST" || bringsFile(c)) return undefined;
  const fields = [...(await sentForm(c))].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return { action: c.req.path, fields };
}

/** The other end of the connection; tests have none. */
function connectionOf(c: WebContext): string | undefined {
  const throughSocket = typeof c.env === "object" && c.env !== null && "incoming" in c.env;
  return throughSocket ? getConnInfo(c).remote.address : undefined;
}
