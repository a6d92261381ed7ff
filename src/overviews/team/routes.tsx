// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { absencesIn, actingToday, looksAt, openInvitations, tasksToGive, teamOf, waitingRequests } from "#identity";
import { actsFor } from "#kit/policy";
import { mustBe, type WebEnv } from "#kit/web";
import { formersOf, kindsToFound, listMergers, placeOf } from "#register";
import { inventoryReaders } from "#rooms/inventory";
import { strategyReaders } from "#rooms/strategy";
import { hasPapers } from "../../privacy/papers/own.ts";
import { readsTrail } from "../../trail/readers.ts";
import { TeamPage } from "./page.tsx";

export const teamRoutes = new Hono<WebEnv>();

teamRoutes.get("/", async (c) => {
  const body = placeOf(c);
  const { actor, clock } = c.var;
  const found = await c.var.read(async (tx) => ({
    people: await teamOf(tx, body.id),
    mayGive: await tasksToGive(tx, body.id),
    founds: (await kindsToFound(tx, body.id)).length > 0,
    absences: await absencesIn(tx, body.id),
    invitations: await openInvitations(tx, body.id),
    waiting: (await waitingRequests(tx, body)).length,
    sharedWith: await inventoryReaders(tx, body.id),
    draftReaders: await strategyReaders(tx, body.id),
    mergers: await listMergers(tx, { bodyId: body.id }),
    formers: await formersOf(tx, body.id),
    looks: await looksAt(tx, body.id),
    acting: await actingToday(tx, body.id, "inventory"),
  }));
  mustBe(actsFor(actor, body.id) || found.mayGive.length > 0);
  const may = { papers: hasPapers(actor, body), trail: readsTrail(actor, body.id) };
  return c.html(<TeamPage body={body} me={actor.id} now={clock.now()} {...may} {...found} />);
});
