// SPDX-License-Identifier: EUPL-1.2
import type { World } from "#world";

/** A route as the house names it: method, pattern with the names of its parts, and how an address is recognised. */
export interface Route {
  route: string;
  method: "GET" | "POST";
  pattern: string;
  parts: string[];
  address: RegExp;
}

const part = /:([a-z]+)(?:\{((?:[^{}]|\{[^{}]*\})*)\})?/gi;

/** Every route of the house, those without parts first: they are asked before their neighbours with parts. */
export function routesOf(w: World): Route[] {
  const all = w.app.routes().map((route): Route => {
    const [method, pattern = ""] = route.split(" ") as ["GET" | "POST", string];
    const parts = [...pattern.matchAll(part)].map(([, name = ""]) => name);
    const address = pattern.replace(/[.]/g, "\\.").replace(part, (_, __, rule: string | undefined) => `(${grouped(rule)})`);
    return { route, method, pattern, parts, address: new RegExp(`^${address}$`) };
  });
  return all.sort((one, other) => one.parts.length - other.parts.length || other.pattern.length - one.pattern.length);
}

const grouped = (rule = "[^/]+") => rule.replace(/\\\./g, ".").replaceAll("(", "(?:");

/** Which route an address belongs to, and its parts. */
export function routeAt(routes: readonly Route[], method: string, path: string): { route: Route; values: string[] } | undefined {
  const [address = ""] = path.split("?");
  for (const route of routes) {
    const found = route.method === method ? route.address.exec(address) : null;
    if (found) return { route, values: found.slice(1) };
  }
  return undefined;
}
