// SPDX-License-Identifier: EUPL-1.2
import type { Database } from "#kit/db";
import { nobody } from "#kit/policy";
import { bringsFile, giveCookie, leaveFlash, NotFound, type Passage, readCookie, sentForm, type WebContext } from "#kit/web";
import { parkForm } from "./parking/park.ts";
import { paths } from "./paths.ts";
import { findSession } from "./sessions.ts";
import { t } from "./texts.de.ts";

/** Puts the person of the session on the context. Below /intern, /konto and /betrieb nobody goes on without one. */
export const identify =
  (db: Database): Passage =>
  async (c, next) => {
    const token = readCookie(c, "session");
    const state = token ? await findSession(db, c.var.seals, token, c.var.clock) : { kind: "none" as const };
    const actor = state.kind === "open" ? state.actor : nobody;
    c.set("actor", actor);
    c.set("read", (fn) => db.read(actor, fn));
    c.set("ask", (question, shape) => db.ask(actor, question, shape));
    // While a parked form is drawn again nothing is written, whatever its route would do.
    c.set("write", (fn) => (c.var.restoring ? Promise.reject(new NotFound()) : db.write(actor, fn)));
    if (state.kind === "open" || !needsSignIn(c.req.path)) return next();
    if (state.kind === "over" && c.req.method === "POST" && !bringsFile(c)) await park(c, db, state.personId);
    else if (state.kind === "over") leaveFlash(c, t.signIn.pausedOut);
    const back = c.req.method === "GET" ? c.req.path + new URL(c.req.url).search : undefined;
    return c.redirect(paths.signIn(back), 303);
  };

function needsSignIn(path: string): boolean {
  return /^\/(intern|konto|betrieb)(\/|$)/.test(path);
}

/** Keeps what she typed: it is shown again after she has signed in. */
async function park(c: WebContext, db: Database, personId: string): Promise<void> {
  const form = await sentForm(c);
  const id = await db.signIn((tx) => parkForm(tx, c.var.seals, { personId, path: c.req.path, form, now: c.var.clock.now() }));
  giveCookie(c, "parked", c.var.seals.sign("parked", id), 3600);
  leaveFlash(c, t.signIn.parked);
}
