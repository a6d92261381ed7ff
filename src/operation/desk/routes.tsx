// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { paths } from "#identity";
import { hasRole } from "#kit/policy";
import { formOf, found, leaveFlash, mustBe, NotFound, type WebEnv } from "#kit/web";
import software from "../../../package.json" with { type: "json" };
import { retryForm } from "./form.ts";
import { DeskPage } from "./pages.tsx";
import { retryFailed } from "./retry.ts";
import { dueNow, houseState } from "./state.ts";
import { deskTexts as t } from "./texts.de.ts";

/** /betrieb: for operators, and not there for everybody else. */
export const deskRoutes = new Hono<WebEnv>();

deskRoutes.get("/", async (c) => {
  mustBe(hasRole(c.var.actor, "operator"));
  const state = found(await c.var.read(houseState));
  return c.html(<DeskPage state={state} due={dueNow(state, c.var.clock.now())} software={software.version} />);
});

deskRoutes.post("/aufgaben/nochmal", async (c) => {
  mustBe(hasRole(c.var.actor, "operator"));
  const form = await formOf(c, retryForm);
  if (!form.ok) throw new NotFound();
  const { actor, clock } = c.var;
  const jobs = await c.var.write((tx) => retryFailed(tx, { actor, queue: form.value.queue, now: clock.now() }));
  leaveFlash(c, jobs > 0 ? t.retried(jobs) : t.nothingToRetry, { kind: jobs > 0 ? "success" : "info" });
  return c.redirect(paths.operator(), 303);
});
