// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { cleanLine } from "#kit/text";
import type { WebEnv } from "#kit/web";
import { bodyFor } from "../../body-for.ts";
import { ExistingPage } from "./page.tsx";
import { existing } from "./search.ts";

export const existingRoutes = new Hono<WebEnv>();

/** Unit: characters. */
const longestQuestion = 200;

existingRoutes.get("/gibt-es-das-schon", async (c) => {
  const body = bodyFor(c, "change");
  const question = cleanLine(c.req.query("was") ?? "").slice(0, longestQuestion);
  const answer = question === "" ? null : await c.var.read((tx) => existing(tx, body, question));
  return c.html(<ExistingPage body={body} question={question} answer={answer} />);
});
