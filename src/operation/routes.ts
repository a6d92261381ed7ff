// SPDX-License-Identifier: EUPL-1.2
import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono } from "hono";
import { type Database, pendingMigrations } from "#kit/db";
import { found, NotFound, type WebContext, type WebEnv } from "#kit/web";
import { metrics } from "./metrics.ts";
import { securityText } from "./security-text.ts";

/** For those who run it: is it alive, is it ready, what does it measure. */
export function operationRoutes(db: Database, securityContact: string | undefined): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .get("/livez", (c) => c.text("ok\n"))
    .get("/readyz", async (c) => {
      const state = await readiness(db);
      return c.json(state, state.database && state.migrations ? 200 : 503);
    })
    .get("/.well-known/security.txt", (c) => c.text(securityText(found(securityContact), c.var.url, c.var.clock)))
    .get("/metrics", async (c) => {
      if (!isLocal(c)) throw new NotFound();
      return c.text(await metrics.metrics(), 200, { "Content-Type": metrics.contentType });
    });
}

async function readiness(db: Database): Promise<{ database: boolean; migrations: boolean }> {
  try {
    return { database: true, migrations: (await pendingMigrations(db)).length === 0 };
  } catch {
    return { database: false, migrations: false };
  }
}

/** Measurements are for this machine only; a proxy that passes a request on says so in a header. */
function isLocal(c: WebContext): boolean {
  const throughSocket = typeof c.env === "object" && c.env !== null && "incoming" in c.env;
  if (!throughSocket || c.req.header("X-Forwarded-For") !== undefined) return false;
  const address = getConnInfo(c).remote.address ?? "";
  return ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(address);
}
