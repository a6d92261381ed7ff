// SPDX-License-Identifier: EUPL-1.2
import type { WebContext } from "./env.ts";

/** Path and query of the page somebody came from when it is one of ours, else ""; browsers tell our own pages the whole address. */
export function pageBefore(c: WebContext): string {
  const from = c.req.header("Referer") ?? "";
  const ours = [c.var.url, new URL(c.req.url).origin].find((origin) => from.startsWith(`${origin}/`));
  return ours === undefined ? "" : from.slice(ours.length);
}
