// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { hasRole } from "#kit/policy";
import { found, mustBe, type WebEnv } from "#kit/web";
import software from "../../../package.json" with { type: "json" };
import { DeskPage } from "./pages.tsx";
import { dueNow, houseState } from "./state.ts";

/** /betrieb: for operators, and not there for everybody else. */
export const deskRoutes = new Hono<WebEnv>();

deskRoutes.get("/", async (c) => {
  mustBe(hasRole(c.var.actor, "operator"));
  const state = found(await c.var.read(houseState));
  return c.html(<DeskPage state={state} due={dueNow(state, c.var.clock.now())} software={software.version} />);
});
