// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { giveCookie, readCookie, type WebContext } from "#kit/web";

/** Unit: seconds. */
const remembered = 180 * 24 * 60 * 60;

/** Remembers in the browser that this person has signed in with it: whoever asks for codes in her name cannot use up hers. */
export function rememberBrowser(c: WebContext, personId: string): void {
  const browserId = knownFor(c, personId) ?? randomBytes(16).toString("base64url");
  giveCookie(c, "known", c.var.seals.sign("known-browser", `${personId}.${browserId}`), remembered);
}

/** The browser's own mark when this person has signed in with it before. It signs nobody in. */
export function knownFor(c: WebContext, personId: string | undefined): string | undefined {
  const [owner, browserId] = (c.var.seals.verify("known-browser", readCookie(c, "known") ?? "") ?? "").split(".");
  return owner === personId ? browserId : undefined;
}
