// SPDX-License-Identifier: EUPL-1.2
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { langOf, language } from "#kit/language";
import type { Flash } from "#ui";
import type { WebContext } from "./env.ts";

/** `__Host-` needs https; example mode runs on http://localhost, where browsers would drop such a cookie. */
function cookieName(c: WebContext, name: string): string {
  return c.var.url.startsWith("https:") ? `__Host-fokus-${name}` : `fokus-${name}`;
}

/** Sets a cookie only this server reads. All our cookies are strictly necessary and set only after an action. */
export function giveCookie(c: WebContext, name: string, value: string, maxAgeSeconds: number): void {
  setCookie(c, cookieName(c, name), value, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: c.var.url.startsWith("https:"),
    maxAge: maxAgeSeconds,
  });
}

export function readCookie(c: WebContext, name: string): string | undefined {
  return getCookie(c, cookieName(c, name));
}

/** All cookies of ours that the browser brought along, by their short names. */
export function ownCookies(c: WebContext): { name: string; value: string }[] {
  return Object.entries(getCookie(c)).flatMap(([cookie, value]) => {
    const [, name] = /^(?:__Host-)?fokus-(.*)$/.exec(cookie) ?? [];
    return name === undefined ? [] : [{ name, value }];
  });
}

export function dropCookie(c: WebContext, name: string): void {
  deleteCookie(c, cookieName(c, name), { path: "/", secure: c.var.url.startsWith("https:") });
}

/** Leaves one sentence for the next page, with a link where there is more to do. */
export function leaveFlash(c: WebContext, text: string, options: Partial<Omit<Flash, "text">> = {}): void {
  const lang = options.lang ?? langOf(language());
  const flash: Flash = { kind: options.kind ?? "success", text, lang, ...(options.link ? { link: options.link } : {}) };
  giveCookie(c, "flash", c.var.seals.sign("flash", JSON.stringify(flash)), 60);
}

/** Takes the sentence the page before left. */
export function takeFlash(c: WebContext): Flash | undefined {
  const signed = readCookie(c, "flash");
  if (signed === undefined) return undefined;
  dropCookie(c, "flash");
  const text = c.var.seals.verify("flash", signed);
  return text === null ? undefined : (JSON.parse(text) as Flash);
}
