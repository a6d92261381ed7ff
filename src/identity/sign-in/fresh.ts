// SPDX-License-Identifier: EUPL-1.2
import { readCookie, type WebContext } from "#kit/web";
import { isFresh } from "../sessions.ts";

/** Whether this browser signed in within the last minutes: a window left open must not add a way in for somebody else. */
export function signedInJustNow(c: WebContext): Promise<boolean> {
  const token = readCookie(c, "session") ?? "";
  return c.var.doors.signIn((tx) => isFresh(tx, c.var.seals, token, c.var.clock.now()));
}
