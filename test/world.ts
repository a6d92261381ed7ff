// SPDX-License-Identifier: EUPL-1.2
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { pino } from "pino";
import { inject } from "vitest";
import { readConfig } from "#config";
import { beginSession, type CastName, cast, memberships, ordersHeld, people } from "#identity";
import type { Database, Tx } from "#kit/db";
import { keepFilesUnder } from "#kit/files";
import { type Jobs, openJobs } from "#kit/jobs";
import { outboxPostman } from "#kit/mail";
import { type Actor, type Delegation, nobody } from "#kit/policy";
import { stoppedClock } from "#kit/time";
import { type Body, bodies, bodyBySlug, landBody } from "#register";
import { type App, createApp } from "../src/app.ts";
import { allJobs } from "../src/rooms.ts";
import { openTestDatabase } from "./harness/database.ts";
import { morning } from "./harness/template.ts";

/** The cast signs in with two factors, unless a test is about something else. */
const byPasskey = { way: "passkey", isStrong: true } as const;

export type Person = CastName | "nobody";

/** A town, its people and a clock that stands still: what capability and route tests play in. */
export interface World {
  db: Database;
  app: App;
  jobs: Jobs;
  clock: ReturnType<typeof stoppedClock>;
  /** The instant the clock shows. */
  readonly now: Date;
  actor(person: Person): Promise<Actor>;
  body(slug: string): Promise<Body>;
  /** Writes as this person, in one transaction. */
  as<T>(person: Person, fn: (tx: Tx, actor: Actor) => Promise<T>): Promise<T>;
  /** Reads as this person; the database refuses to change anything. */
  reads<T>(person: Person, fn: (tx: Tx, actor: Actor) => Promise<T>): Promise<T>;
  /** A request of this person, signed in. A form is sent as a browser of our own pages sends it. */
  request(person: Person, path: string, form?: Record<string, string | string[]> | FormData): Promise<Response>;
}

interface Stage {
  db: Database;
  jobs: Jobs;
  app: App;
  clock: ReturnType<typeof stoppedClock>;
}

const ofThisWorker = globalThis as { fokusStage?: Promise<Stage> };

/** Sets the stage: empty rooms, the register with its example places, the cast. Call it before each test. */
export async function world(): Promise<World> {
  const { restore } = await openTestDatabase();
  await restore();
  ofThisWorker.fokusStage ??= build();
  const stage = await ofThisWorker.fokusStage;
  stage.clock.moveTo(morning);
  return onStage(stage);
}

async function build(): Promise<Stage> {
  const { db: opened } = await openTestDatabase();
  // A folder for each worker: what one removes as expired must not be another's.
  keepFilesUnder(join(inject("filesFolder"), String(process.pid)));
  const clock = stoppedClock(morning);
  const db = opened.withClock(clock);
  const read = readConfig({ FOKUS_EXAMPLE: "1", FOKUS_URL: "http://localhost:3000" });
  if (read.kind === "faulty") throw new Error(read.faults.join("\n"));
  const jobs = await openJobs(db, allJobs(outboxPostman), [], clock, (error) => {
    throw error;
  });
  const app = createApp({ config: read.config, db, jobs, clock, log: pino({ level: "silent" }) });
  return { db, jobs, app, clock };
}

function onStage({ db, jobs, app, clock }: Stage): World {
  const actor = (person: Person) => actorOf(db, person);
  return {
    db,
    app,
    jobs,
    clock,
    get now() {
      return clock.now();
    },
    actor,
    body: async (slug) => {
      const body = await db.owner((tx) => (slug === "land" ? landBody(tx) : bodyBySlug(tx, slug)));
      if (!body) throw new Error(`There is no body ${slug}`);
      return body;
    },
    as: async (person, fn) => {
      const who = await actor(person);
      return db.write(who, (tx) => fn(tx, who));
    },
    reads: async (person, fn) => {
      const who = await actor(person);
      return db.read(who, (tx) => fn(tx, who));
    },
    request: async (person, path, form) =>
      app.fetch(new Request(`http://localhost:3000${path}`, await requestOf(await actor(person), form))),
  };

  async function requestOf(who: Actor, form?: Record<string, string | string[]> | FormData): Promise<RequestInit> {
    const headers: Record<string, string> = {};
    if (who.id !== null) {
      const personId = who.id;
      const token = await db.signIn((tx) => beginSession(tx, app.seals, personId, clock.now(), byPasskey));
      headers.cookie = `fokus-session=${token}`;
    }
    if (form === undefined) return { headers };
    return {
      method: "POST",
      headers: { ...headers, origin: "http://localhost:3000" },
      body: form instanceof FormData ? form : encoded(form),
    };
  }
}

function encoded(form: Record<string, string | string[]>): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one);
  return body;
}

async function actorOf(db: Database, person: Person): Promise<Actor> {
  if (person === "nobody") return nobody;
  const found = await db.owner((tx) =>
    tx
      .select({ id: people.id, name: people.name, bodyId: bodies.id, bodySlug: bodies.slug, bodyName: bodies.name, role: memberships.role })
      .from(people)
      .innerJoin(memberships, eq(memberships.personId, people.id))
      .innerJoin(bodies, eq(bodies.id, memberships.bodyId))
      .where(eq(people.email, cast[person].email)),
  );
  const [first] = found;
  if (!first) throw new Error(`${person} is not in the cast`);
  const delegations = await ordersOf(db, first.id);
  return {
    id: first.id,
    delegations,
    name: first.name,
    memberships: found.map(({ bodyId, bodySlug, bodyName, role }) => ({ bodyId, bodySlug, bodyName, role })),
  };
}

function ordersOf(db: Database, personId: string): Promise<Delegation[]> {
  return db.owner((tx) => ordersHeld(tx, personId, db.clock.today()));
}
