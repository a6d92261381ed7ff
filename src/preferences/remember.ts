// SPDX-License-Identifier: EUPL-1.2
import { dropCookie, giveCookie, readCookie, type WebContext } from "#kit/web";
import { type Wishes, wishesIn, written } from "./wishes.ts";

/** A year. Unit: seconds. */
const rememberedFor = 365 * 24 * 60 * 60;

/** What this browser remembers. */
export function rememberedWishes(c: WebContext): Wishes {
  return wishesIn(readCookie(c, "display"));
}

/** Remembers what was chosen in this browser, and nowhere else. Nothing chosen needs nothing to remember it by. */
export function remember(c: WebContext, wishes: Wishes): void {
  const value = written(wishes);
  if (value === "") dropCookie(c, "display");
  else giveCookie(c, "display", value, rememberedFor);
}
