// SPDX-License-Identifier: EUPL-1.2
import type { Database, Tx } from "#kit/db";
import { speakIn } from "#kit/language";
import { nobody } from "#kit/policy";
import { bringsFile, giveCookie, leaveFlash, NotFound, type Passage, readCookie, sentForm, type WebContext } from "#kit/web";
import { rememberedLanguage } from "../languages/speak.ts";
import { parkForm } from "./parking/park.ts";
import { paths } from "./paths.ts";
import { findSession } from "./sessions.ts";
import { needsStronger } from "./sign-in/stronger.ts";
import { signInTexts } from "./sign-in/texts.ts";
import { t } from "./texts.ts";

/** Puts the person of the session on the context. Below /intern, /konto and /betrieb nobody goes on without one. */
export const identify =
  (db: Database): Passage =>
  async (c, next) => {
    const token = readCookie(c, "session");
    const state = token ? await findSession(db, c.var.seals, token, c.var.clock) : { kind: "none" as const };
    const actor = state.kind === "open" ? state.actor : nobody;
    c.set("actor", actor);
    const withheld = state.kind === "open" ? state.withheld : [];
    c.set("withheld", withheld);
    c.set("read", (fn) => db.read(actor, fn));
    c.set("ask", (question, shape) => db.ask(actor, question, shape));
    // While a parked form is drawn again nothing is written, whatever its route would do.
    c.set("write", (fn) => {
      if (c.var.restoring) return Promise.reject(new NotFound());
      return c.var.comparing ? takenBack((act) => db.write(actor, act), fn) : db.write(actor, fn);
    });
    // Nor are sessions and ways to sign in changed, whose pages use this door.
    if (c.var.restoring || c.var.comparing) c.set("doors", { ...c.var.doors, signIn: (fn) => takenBack((act) => db.signIn(act), fn) });
    if (state.kind === "open" && needsSignIn(c.req.path) && needsStronger(c.req.path, { actor, withheld }))
      return prove(c, db, actor.id ?? "");
    if (state.kind === "open" || !needsSignIn(c.req.path)) return next();
    // Asked by a page itself while somebody types: it says so there, and parks nothing in place of what she will send.
    if (c.req.header("X-Fokus-Keep") !== undefined) return c.body(null, 401);
    if (state.kind === "over" && c.req.method === "POST" && !bringsFile(c)) await park(c, db, state.personId);
    else if (state.kind === "over") sayAtSignIn(c, () => t.signIn.pausedOut);
    const back = c.req.method === "GET" ? c.req.path + new URL(c.req.url).search : undefined;
    return c.redirect(paths.signIn(back), 303);
  };

/** Leads to the second factor; what she sent is kept for afterwards. */
async function prove(c: WebContext, db: Database, personId: string): Promise<Response> {
  if (c.req.header("X-Fokus-Keep") !== undefined) return c.body(null, 401);
  if (c.req.method === "GET") return c.redirect(paths.stronger(c.req.path + new URL(c.req.url).search), 303);
  if (!bringsFile(c)) await park(c, db, personId, () => signInTexts.stronger.kept);
  return c.redirect(paths.stronger(), 303);
}

/** Carries an act out and takes it back at once: what it would meet is known, and nothing has changed. */
async function takenBack<T>(act: (fn: (tx: Tx) => Promise<void>) => Promise<void>, fn: (tx: Tx) => Promise<T>): Promise<T> {
  const done: T[] = [];
  const back = new Error("Taken back on purpose");
  const whole = act(async (tx) => {
    done.push(await fn(tx));
    throw back;
  });
  await whole.catch((error) => {
    if (error !== back) throw error;
  });
  return done[0] as T;
}

function needsSignIn(path: string): boolean {
  return /^\/(intern|konto|betrieb)(\/|$)/.test(path);
}

/** Keeps what she typed: it is shown again after she has signed in. */
async function park(c: WebContext, db: Database, personId: string, says = () => t.signIn.parked as string): Promise<void> {
  const form = await sentForm(c);
  const id = await db.signIn((tx) => parkForm(tx, c.var.seals, { personId, path: c.req.path, form, now: c.var.clock.now() }));
  giveCookie(c, "parked", c.var.seals.sign("parked", id), 3600);
  sayAtSignIn(c, says);
}

/** The pages of signing in speak her language, the page she comes from speaks German. */
function sayAtSignIn(c: WebContext, says: () => string): void {
  speakIn(rememberedLanguage(c), () => leaveFlash(c, says()));
}
