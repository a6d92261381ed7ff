// SPDX-License-Identifier: EUPL-1.2
import { hours, minutes } from "#kit/time";
import type { Budget } from "./count.ts";

/** What one part of the net may do. `misses`: only what led nowhere counts, so that a whole town hall can answer its codes. */
export interface Rule extends Budget {
  method: "POST" | "any";
  path: RegExp;
  counts: "every" | "misses";
}

/** Wide enough for a town hall whose people all sign in at eight o'clock; see docs/decisions/0032-rate-limits.md. */
export const rules: readonly Rule[] = [
  { what: "ask-code", method: "POST", path: /^\/anmelden$/, counts: "every", times: 60, within: minutes(15) },
  { what: "try-code", method: "POST", path: /^\/anmelden\/code$/, counts: "every", times: 120, within: minutes(15) },
  { what: "passkey", method: "POST", path: /^\/anmelden\/passkey(\/|$)/, counts: "every", times: 120, within: minutes(15) },
  { what: "who", method: "POST", path: /^\/anmelden\/wer$/, counts: "every", times: 120, within: minutes(15) },
  { what: "way-back", method: "POST", path: /^\/anmelden\/einmal$/, counts: "every", times: 20, within: minutes(15) },
  { what: "provider", method: "any", path: /^\/anmelden\/konto\//, counts: "every", times: 120, within: minutes(15) },
  { what: "answer-code", method: "any", path: /^\/v(\/|$)/, counts: "misses", times: 60, within: minutes(15) },
  { what: "reading-code", method: "any", path: /^\/lesen\//, counts: "misses", times: 60, within: minutes(15) },
  { what: "access", method: "POST", path: /^\/zugang-anfragen/, counts: "every", times: 20, within: hours(1) },
  { what: "barrier", method: "POST", path: /^\/barriere-melden/, counts: "every", times: 20, within: hours(1) },
];

/** Codes for one address: from one part of the net, and from all of them together. */
export const codesFromOnePart: Budget = { what: "code-for-account-here", times: 3, within: minutes(15) };
export const codesFromStrangers: Budget = { what: "code-for-account", times: 12, within: hours(1) };
/** Mails about requests for access to one address, counted whatever becomes of the requests: nobody is flooded, nobody locked out by one. */
export const accessMailsFromOnePart: Budget = { what: "access-mail-here", times: 3, within: hours(24) };
export const accessMailsFromAll: Budget = { what: "access-mail", times: 12, within: hours(24) };
/** Codes for one address asked for by a browser that has signed in with it before: strangers cannot use these up. */
export const codesFromKnownBrowser: Budget = { what: "code-for-account-known", times: 6, within: minutes(15) };
