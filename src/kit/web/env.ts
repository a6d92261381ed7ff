// SPDX-License-Identifier: EUPL-1.2
import type { SQL } from "drizzle-orm";
import type { Context, Env, MiddlewareHandler } from "hono";
import type { Logger } from "pino";
import type { z } from "zod";
import type { Tx } from "#kit/db";
import type { Enqueue } from "#kit/jobs";
import type { Actor, Membership } from "#kit/policy";
import type { Clock } from "#kit/time";
import type { Flash } from "#ui";
import type { Provider } from "./providers.ts";
import type { Seals } from "./seals.ts";

/** What sign-in needs beyond what rooms get: its own database role, and the outbox of example mode. */
export interface Doors {
  signIn<T>(fn: (tx: Tx) => Promise<T>): Promise<T>;
  /** Whom people may sign in with besides us, from the settings. */
  providers: readonly Provider[];
  outbox(): Promise<{ recipient: string; subject: string | null; body: string | null; createdAt: Date }[]>;
}

/** What every route finds on its context. */
export interface WebVariables {
  requestId: string;
  clock: Clock;
  log: Logger;
  seals: Seals;
  /** Public address of the platform, without a slash at the end. */
  url: string;
  exampleMode: boolean;
  /** Official key of the Land, two digits. */
  land: string;
  /** The service point people can turn to, from the settings. */
  contact: { phone: string | undefined; mail: string | undefined };
  /** Who runs the platform, and which firms do a part of it, from the settings. */
  operator: { name: string | undefined; processors: readonly { name: string; does: string; where: string }[] };
  /** The part of the net a request comes from, such as "198.51.100.0/24"; only ever kept as a keyed digest. */
  netPart: string;
  /** The legal notice, from the settings. */
  imprint: string | undefined;
  actor: Actor;
  /** Tasks that need two factors, which the session did not begin with; the actor does not have them. */
  withheld: readonly Membership[];
  /** Reads, writes as the actor; the only way a route gets to the data. */
  read<T>(fn: (tx: Tx) => Promise<T>): Promise<T>;
  write<T>(fn: (tx: Tx) => Promise<T>): Promise<T>;
  /** One question as the actor, in one round trip: for passages that stand before many pages. */
  ask<Shape extends z.ZodType>(question: SQL, shape: Shape): Promise<z.infer<Shape>[]>;
  /** Working days within which a request for access is answered. */
  answerDays: number;
  enqueue: Enqueue;
  doors: Doors;
  /** The body in an address below /intern/:body, set by the register; typed there. */
  body: unknown;
  /** A message for the next page, from the page before. */
  flash: Flash | undefined;
  /** Set while a parked form is drawn again after sign-in: nothing is saved, the form comes back filled in. */
  restoring: boolean;
  /** Set while a form is sent only to see what it would meet: whatever its route does is taken back. */
  comparing: boolean;
  /** Sends a form to its own route once more: drawn filled in, or compared with what is saved. */
  drawAgain(form: { path: string; fields: [string, string][] }, how: "filled-in" | "compared"): Promise<Response>;
}

export interface WebEnv extends Env {
  Variables: WebVariables;
}

export type WebContext = Context<WebEnv>;

/** Something every request passes through on its way to a route. */
export type Passage = MiddlewareHandler<WebEnv>;
