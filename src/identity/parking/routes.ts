// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import type { Database } from "#kit/db";
import { dropCookie, leaveFlash, type Passage, readCookie, type WebEnv } from "#kit/web";
import { paths } from "../paths.ts";
import { needsStronger } from "../sign-in/stronger.ts";
import { t } from "../texts.ts";
import { parkedForm } from "./park.ts";

/** Known to this process only: marks the one request that draws a form again, filled in or compared with what is saved. */
const marks = { "filled-in": randomBytes(24).toString("hex"), compared: randomBytes(24).toString("hex") };
export const markerHeader = "x-fokus-restore";

/** Whether this request draws a form again, filled in; nobody outside can say so. */
export function isRestoring(header: string | undefined): boolean {
  return header === marks["filled-in"];
}

/** Whether this request sends a form to see what it would meet; nothing of it stays. Nobody outside can say so. */
export function isComparing(header: string | undefined): boolean {
  return header === marks.compared;
}

/** Lets a request send a form to its own route once more. */
export function redraws(fetchSelf: (request: Request) => Response | Promise<Response>): Passage {
  return (c, next) => {
    c.set("drawAgain", async (form, how) => {
      const headers = { cookie: c.req.header("cookie") ?? "", origin: c.var.url, [markerHeader]: marks[how] };
      return fetchSelf(new Request(new URL(form.path, c.req.url), { method: "POST", body: new URLSearchParams(form.fields), headers }));
    });
    return next();
  };
}

/** After sign-in: sends the parked form to its own route, which draws it filled in and saves nothing. */
export function restoreRoutes(db: Database): Hono<WebEnv> {
  return new Hono<WebEnv>().get(paths.restore(), async (c) => {
    const id = c.var.seals.verify("parked", readCookie(c, "parked") ?? "");
    const personId = c.var.actor.id;
    const form = id && personId ? await db.signIn((tx) => parkedForm(tx, c.var.seals, { id, personId, now: c.var.clock.now() })) : null;
    // Still kept while she is led to her second factor, and shown then.
    if (form && needsStronger(form.path, c.var)) return c.redirect(paths.stronger(paths.restore()), 303);
    const again = form && (await c.var.drawAgain(form, "filled-in"));
    // Rows are still going over to another municipality: it stays kept until they are there.
    if (again?.status === 503) return c.newResponse(again.body, again);
    dropCookie(c, "parked");
    if (!again) {
      leaveFlash(c, t.restoredGone);
      return c.redirect(paths.choose(), 303);
    }
    if (again.status === 200) return c.newResponse(again.body, again);
    leaveFlash(c, t.restoredButton);
    return c.redirect(paths.choose(), 303);
  });
}
