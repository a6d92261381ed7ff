// SPDX-License-Identifier: EUPL-1.2
import { giveCookie, readCookie, type WebContext } from "#kit/web";
import { paths } from "../paths.ts";
import { sessionLimit } from "../sessions.ts";

/** Gives the browser its session and leads on: to a parked form first, if there is one. The cookie outlives the session, so that a late form can be parked. */
export function letIn(c: WebContext, token: string, nextPath: string): Response {
  giveCookie(c, "session", token, (2 * sessionLimit) / 1000);
  return c.redirect(readCookie(c, "parked") ? paths.restore() : nextPath, 303);
}
