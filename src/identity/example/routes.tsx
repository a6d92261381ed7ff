// SPDX-License-Identifier: EUPL-1.2
import { asc, eq } from "drizzle-orm";
import { Hono } from "hono";
import { isId } from "#kit/db";
import { found, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { bodies } from "#register";
import { paths } from "../paths.ts";
import { letIn } from "../sign-in/let-in.ts";
import { signInAsExample } from "../sign-in/steps.ts";
import { memberships, people } from "../tables.ts";
import { ExamplePeoplePage, OutboxPage } from "./pages.tsx";

/** Only in example mode; elsewhere these addresses do not exist. */
export const exampleRoutes = new Hono<WebEnv>();

exampleRoutes.use(async (c, next) => {
  mustBe(c.var.exampleMode);
  await next();
});

exampleRoutes.get("/", async (c) => c.html(<ExamplePeoplePage people={await examplePeople(c)} />));

exampleRoutes.get("/postausgang", async (c) => c.html(<OutboxPage mails={await c.var.doors.outbox()} />));

exampleRoutes.post("/:person", async (c) => {
  const id = c.req.param("person");
  mustBe(isId(id));
  return letIn(c, found(await signInAsExample(c, id)), paths.choose());
});

function examplePeople(c: WebContext) {
  return c.var.doors.signIn((tx) =>
    tx
      .select({ id: people.id, name: people.name, role: memberships.role, body: bodies.name })
      .from(people)
      .innerJoin(memberships, eq(memberships.personId, people.id))
      .innerJoin(bodies, eq(bodies.id, memberships.bodyId))
      .where(eq(people.example, true))
      .orderBy(asc(people.name)),
  );
}
