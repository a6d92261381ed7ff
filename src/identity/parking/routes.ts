// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import type { Database } from "#kit/db";
import { dropCookie, leaveFlash, readCookie, type WebEnv } from "#kit/web";
import { paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { parkedForm } from "./park.ts";

/** Known to this process only: marks the one request that draws a parked form again. */
const marker = randomBytes(24).toString("hex");
export const markerHeader = "x-fokus-restore";

/** Whether this request draws a parked form again; nobody outside can say so. */
export function isRestoring(header: string | undefined): boolean {
  return header === marker;
}

/** After sign-in: sends the parked form to its own route, which draws it filled in and saves nothing. */
export function restoreRoutes(fetchSelf: (request: Request) => Response | Promise<Response>, db: Database): Hono<WebEnv> {
  return new Hono<WebEnv>().get(paths.restore(), async (c) => {
    const id = c.var.seals.verify("parked", readCookie(c, "parked") ?? "");
    const personId = c.var.actor.id;
    const form = id && personId ? await db.signIn((tx) => parkedForm(tx, c.var.seals, { id, personId, now: c.var.clock.now() })) : null;
    dropCookie(c, "parked");
    if (!form) {
      leaveFlash(c, t.restoredGone);
      return c.redirect(paths.choose(), 303);
    }
    const body = new URLSearchParams(form.fields);
    const headers = { cookie: c.req.header("cookie") ?? "", origin: c.var.url, [markerHeader]: marker };
    const again = await fetchSelf(new Request(new URL(form.path, c.req.url), { method: "POST", body, headers }));
    if (again.status === 200) return c.newResponse(again.body, again);
    leaveFlash(c, t.restoredButton);
    return c.redirect(paths.choose(), 303);
  });
}
