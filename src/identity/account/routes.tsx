// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { Hono } from "hono";
import { found, type WebContext, type WebEnv } from "#kit/web";
import { bodies } from "#register";
import { memberships, people } from "../tables.ts";
import { AccountPage } from "./pages.tsx";

export const accountRoutes = new Hono<WebEnv>();

accountRoutes.get("/", async (c) => c.html(<AccountPage {...(await accountOf(c))} />));

/** What we keep about the person who asks. */
function accountOf(c: WebContext) {
  const personId = found(c.var.actor.id);
  return c.var.read(async (tx) => {
    const [person] = await tx.select({ name: people.name, email: people.email }).from(people).where(eq(people.id, personId));
    const tasks = await tx
      .select({ role: memberships.role, body: bodies.name, since: memberships.validFrom })
      .from(memberships)
      .innerJoin(bodies, eq(bodies.id, memberships.bodyId))
      .where(eq(memberships.personId, personId));
    return { ...found(person), tasks };
  });
}
