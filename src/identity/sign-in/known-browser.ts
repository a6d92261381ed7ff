// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { giveCookie, readCookie, type WebContext } from "#kit/web";

/** Unit: seconds. */
const remembered = 180 * 24 * 60 * 60;

/** A browser somebody has signed in with before, and who it was. Signs nobody in. */
export interface KnownBrowser {
  personId: string;
  browserId: string;
}

export function knownBrowser(c: WebContext): KnownBrowser | null {
  const [personId, browserId] = (c.var.seals.verify("known-browser", readCookie(c, "known") ?? "") ?? "").split(".");
  return personId && browserId ? { personId, browserId } : null;
}

/**
 * Remembers in the browser that this person has signed in with it: whoever asks for codes in her name cannot use up hers, and where
 * several share a mailbox she is not asked for her name again.
 */
export function rememberBrowser(c: WebContext, personId: string): void {
  const known = knownBrowser(c);
  const browserId = known?.personId === personId ? known.browserId : randomBytes(16).toString("base64url");
  giveCookie(c, "known", c.var.seals.sign("known-browser", `${personId}.${browserId}`), remembered);
}
