// SPDX-License-Identifier: EUPL-1.2
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { beginSession, type CastName, cast, people } from "#identity";
import { type World, world } from "#world";
import { seedExamples } from "../../src/house.ts";
import { newPage, type PageOptions } from "../harness/browser.ts";

/** A world behind a real address. */
export interface Played {
  base: string;
  world: World;
}

/** A town with empty rooms, and a window of somebody who has never been there. */
export interface Stage extends Played {
  page: Page;
}

/** How long a person waits for something to appear. Unit: milliseconds. */
const patience = 10_000;

const ofThisWorker = globalThis as { fokusListening?: Promise<string> };

/** Sets the stage anew and opens a window. Call it at the start of each journey. */
export async function stage(options: Partial<PageOptions> = {}): Promise<Stage> {
  const { base, world: w } = await emptyStage();
  return { base, world: w, page: await windowAt(base, options) };
}

/** The stage with the example week: what people find who try the platform out. */
export async function exampleStage(): Promise<Played> {
  const set = await emptyStage();
  await seedExamples(set.world);
  await set.world.jobs.drain();
  return set;
}

async function emptyStage(): Promise<Played> {
  const w = await world();
  ofThisWorker.fokusListening ??= listen(w);
  return { base: await ofThisWorker.fokusListening, world: w };
}

/** One server for all journeys of a worker. It does not keep the worker alive. */
function listen({ app }: World): Promise<string> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }: AddressInfo) => {
      resolve(`http://127.0.0.1:${port}`);
    }) as Server;
    server.unref();
  });
}

/** A window of somebody new: a desktop with scripts, in daylight, unless said otherwise. */
export async function windowAt(base: string, options: Partial<PageOptions> = {}): Promise<Page> {
  const page = await newPage({ script: true, width: 1280, dark: false, base, ...options });
  page.setDefaultTimeout(patience);
  return page;
}

/** Puts a session into the window without the way through the sign-in page. */
export async function signIn(page: Page, { base, world: w }: Played, person: CastName): Promise<void> {
  const token = await w.db.signIn(async (tx) => {
    const [found] = await tx.select({ id: people.id }).from(people).where(eq(people.email, cast[person].email));
    if (!found) throw new Error(`${person} is not in the cast`);
    return beginSession(tx, w.app.seals, found.id, w.now, { way: "passkey", isStrong: true });
  });
  await page.context().addCookies([{ name: "fokus-session", value: token, url: base }]);
}
