// SPDX-License-Identifier: EUPL-1.2
import { giveCookie, readCookie, type WebContext } from "#kit/web";
import { paths } from "../paths.ts";
import { endSession, sessionLimit } from "../sessions.ts";

/**
 * Gives the browser its new session, ends the one it had, and leads on: to a parked form first, if there is one. The cookie
 * outlives the session, so that a late form can be parked.
 */
export async function letIn(c: WebContext, token: string, nextPath: string): Promise<Response> {
  const before = readCookie(c, "session");
  if (before !== undefined) await c.var.doors.signIn((tx) => endSession(tx, c.var.seals, before, c.var.clock.now()));
  giveCookie(c, "session", token, (2 * sessionLimit) / 1000);
  return c.redirect(readCookie(c, "parked") ? paths.restore() : nextPath, 303);
}
