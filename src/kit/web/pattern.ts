// SPDX-License-Identifier: EUPL-1.2
import { routePath } from "hono/route";
import type { WebContext } from "./env.ts";

/** The pattern of the route that answered, such as "/kommunen/:body": for logs and measurements, which must not hold addresses. */
export function patternOf(c: WebContext): string {
  return routePath(c, -1);
}
