// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { paths as identityPaths, looksAt, tasksToGive, texts, waitingRequests } from "#identity";
import type { Tx } from "#kit/db";
import { type Actor, actsFor, hasRole } from "#kit/policy";
import { found, mustBe, type WebContext, type WebEnv } from "#kit/web";
import { type Body, bodyById, contactsAround, listMergers, mergersInKreis, placeOf, waitingForMerger } from "#register";
import {
  answersWaiting,
  claimsWaiting,
  clarifyState,
  directoryState,
  inventoryState,
  keptConnections,
  townsSharingWith,
} from "#rooms/inventory";
import { commentState, draftsSharedWith, leftOpen, publishedStrategyOf, releasesWaiting, strategyState } from "#rooms/strategy";
import { isFirstWayClosed } from "../../help/public.ts";
import { newest } from "../news.ts";
import { places } from "../paths.ts";
import { ChoosePage } from "./choose-page.tsx";
import { greeting, OfficerPage } from "./officer-page.tsx";
import { partsOf } from "./roles/load.ts";
import { RolePage } from "./roles/page.tsx";
import { StatePage } from "./state-page.tsx";

export const startRoutes = new Hono<WebEnv>();

/** Where somebody with one task goes at once, and somebody with several chooses. */
startRoutes.get("/", (c) => {
  const { memberships } = c.var.actor;
  const [only, ...others] = [...new Map(memberships.map((task) => [task.bodyId, task])).values()];
  if (only && others.length === 0) return c.redirect(places.start(only.bodySlug), 303);
  const bodies = [only, ...others].filter((one) => one !== undefined);
  const roles = (bodyId: string) => memberships.filter((task) => task.bodyId === bodyId).map(({ role }) => texts.roles[role]);
  return c.html(<ChoosePage tasks={bodies.map((one) => ({ ...one, roles: roles(one.bodyId) }))} />);
});

startRoutes.get("/:body", async (c) => {
  const body = placeOf(c);
  const { actor } = c.var;
  mustBe(actor.memberships.some((task) => task.bodyId === body.id));
  if (actsFor(actor, body.id)) return c.html(<OfficerPage {...(await officerStart(c, actor))} />);
  if (body.kind === "land" && hasRole(actor, "state")) return c.html(<StatePage {...(await stateStart(c))} />);
  const { parts, mayGive } = await c.var.read(async (tx) => ({
    parts: await partsOf(tx, body, actor),
    mayGive: await tasksToGive(tx, body.id),
  }));
  const [first, ...others] = parts;
  // Whoever only operates has her desk elsewhere.
  if (first?.role === "operator") return c.redirect(identityPaths.operator(), 303);
  const shown = { body, parts: [found(first), ...others] as const, leads: mayGive.length > 0 };
  return c.html(<RolePage greeting={greeting(actor.name, hourOf(c))} {...shown} />);
});

/** Everything the officer's start page shows; a constant number of queries. */
function officerStart(c: WebContext, actor: Actor) {
  const body = placeOf(c);
  return c.var.read(async (tx) => ({
    name: actor.name,
    body,
    firstWayClosed: isFirstWayClosed(c),
    hour: hourOf(c),
    now: c.var.clock.now(),
    looks: await looksAt(tx, body.id),
    inventory: await inventoryState(tx, body.id),
    connections: await keptConnections(tx, body.id),
    clarify: await clarifyState(tx, body.id),
    directory: await directoryState(tx, body.id),
    asking: await answersWaiting(tx, body.id),
    claims: await claimsWaiting(tx, body.id),
    requests: await waitingRequests(tx, body),
    strategy: await strategyState(tx, body.id),
    parts: await partsOf(tx, body, actor),
    leftOpen: await leftOpen(tx, body.id, c.var.clock.now()),
    comments: await commentState(tx, body.id),
    releases: await releasesWaiting(tx, body.id, actor.id),
    published: await publishedStrategyOf(tx, body.id),
    kreis: await kreisOf(tx, body),
    contacts: await contactsAround(tx, body),
    mergers: await listMergers(tx, { bodyId: body.id }),
    merging: body.kind === "kreis" ? await mergersInKreis(tx, body.id) : [],
    orders: actor.delegations.filter((order) => order.throughId === body.id),
    sharing: body.kind === "kreis" ? await townsSharingWith(tx, body.id) : [],
    drafts: body.kind === "kreis" ? await draftsSharedWith(tx, body.id) : [],
  }));
}

/** What the state unit sees: what is public, and the drafts that towns share with it. */
function stateStart(c: WebContext) {
  const land = placeOf(c);
  return c.var.read(async (tx) => ({
    body: land,
    news: await newest(tx, 10),
    drafts: await draftsSharedWith(tx, land.id),
    waiting: await waitingForMerger(tx),
    mergers: await listMergers(tx),
    requests: await waitingRequests(tx, land),
    parts: await partsOf(tx, land, c.var.actor),
  }));
}

/** A Kreis itself and a city without one belong to the Land, which has no public page. */
async function kreisOf(tx: Tx, body: Body): Promise<Body | undefined> {
  const parent = body.parentId ? await bodyById(tx, body.parentId) : undefined;
  return parent?.kind === "kreis" ? parent : undefined;
}

const berlinHour = new Intl.DateTimeFormat("de-DE", { timeZone: "Europe/Berlin", hour: "numeric", hourCycle: "h23" });

/** The hour of the day in Germany, 0 to 23. */
function hourOf(c: WebContext): number {
  return Number.parseInt(berlinHour.format(c.var.clock.now()), 10);
}
