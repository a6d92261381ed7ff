// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { actingToday, teamOf } from "#identity";
import { actsFor } from "#kit/policy";
import { mustBe, type WebEnv } from "#kit/web";
import { placeOf } from "#register";
import { inventoryReaders } from "#rooms/inventory";
import { TeamPage } from "./page.tsx";

export const teamRoutes = new Hono<WebEnv>();

teamRoutes.get("/", async (c) => {
  const body = placeOf(c);
  mustBe(actsFor(c.var.actor, body.id));
  const found = await c.var.read(async (tx) => ({
    people: await teamOf(tx, body.id),
    sharedWith: await inventoryReaders(tx, body.id),
    acting: await actingToday(tx, body.id, "inventory"),
  }));
  return c.html(<TeamPage body={body} {...found} />);
});
