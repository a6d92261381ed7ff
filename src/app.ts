// SPDX-License-Identifier: EUPL-1.2
import { Hono } from "hono";
import { compress } from "hono/compress";
import type { Logger } from "pino";
import type { Config } from "#config";
import { identify, isComparing, isRestoring, limitTries, markerHeader, redraws, restoreRoutes, whileMerging } from "#identity";
import type { Database } from "#kit/db";
import type { Jobs } from "#kit/jobs";
import { speakIn } from "#kit/language";
import { newestMails } from "#kit/mail";
import { nobody } from "#kit/policy";
import type { Clock } from "#kit/time";
import {
  BadRequest,
  BadRequestPage,
  bringsFile,
  createSeals,
  FailedPage,
  formLimit,
  leaveFlash,
  limitBody,
  NotFound,
  NotFoundPage,
  newReference,
  ownFormsOnly,
  patternOf,
  protect,
  type Seals,
  takeFlash,
  variesByEncoding,
  type WebContext,
  type WebEnv,
  webTexts,
} from "#kit/web";
import { placeInAddress } from "#register";
import { runWithShell } from "#ui";
import { chosenLanguage, speak } from "./languages/speak.ts";
import { assetRoutes } from "./operation/asset-routes.ts";
import { countRequest } from "./operation/metrics.ts";
import { placesIn } from "./operation/places-in.ts";
import { operationRoutes } from "./operation/routes.ts";
import { unchanged } from "./operation/unchanged.ts";
import { rooms } from "./rooms.ts";
import { shellOf } from "./shell.ts";

export interface AppParts {
  config: Config;
  db: Database;
  jobs: Jobs;
  clock: Clock;
  log: Logger;
}

export interface App {
  /** `env` is what the server knows of the connection. */
  fetch(request: Request, env?: object): Response | Promise<Response>;
  /** Every route, as "METHOD /path", for the permission law. */
  routes(): string[];
  seals: Seals;
}

/** The kit and the rooms as one function from request to answer; what tests call and the server serves. */
export function createApp(parts: AppParts): App {
  const seals = createSeals(parts.config.secret);
  const app = new Hono<WebEnv>();
  app.use(surroundings(parts, seals), speak(), countRequest, protect, unchanged(parts.db), compress(), variesByEncoding);
  app.route("/assets", assetRoutes());
  app.route("/", operationRoutes(parts.db, parts.config.contactSecurity));
  app.use(redraws((request) => app.fetch(request)));
  app.use(ownFormsOnly, limitUnlessUpload, identify(parts.db), placeInAddress(), drawInShell, limitTries(parts.config.trustedProxies));
  app.route("/", restoreRoutes(parts.db));
  for (const room of rooms) for (const [path, routes] of Object.entries(room.mounts)) app.route(path, routes);
  app.notFound((c) => drawn(c, async () => (await whileMerging(c)) ?? c.html(NotFoundPage(), 404)));
  app.onError((error, c) => drawn(c, () => answerError(c, error)));
  return { fetch: (request, env) => app.fetch(request, env), routes: () => routeNames(app), seals };
}

const ownNames = ["localhost", "127.0.0.1", "[::1]"];

const surroundings = (parts: AppParts, seals: Seals) => async (c: WebContext, next: () => Promise<void>) => {
  c.set("requestId", newReference());
  c.set("clock", parts.clock);
  c.set("log", parts.log);
  c.set("seals", seals);
  c.set("url", parts.config.url);
  c.set("exampleMode", parts.config.exampleMode);
  c.set("land", parts.config.land);
  c.set("contact", { phone: parts.config.contactPhone, mail: parts.config.contactMail });
  c.set("imprint", parts.config.imprint);
  c.set("answerDays", parts.config.answerDays);
  c.set("operator", parts.config.operator);
  c.set("enqueue", parts.jobs.enqueue);
  c.set("doors", {
    signIn: (fn) => parts.db.signIn(fn),
    providers: parts.config.providers,
    outbox: () => (parts.config.exampleMode ? parts.db.owner(newestMails) : Promise.reject(new NotFound())),
  });
  c.set("actor", nobody);
  // In example mode everybody may sign in by one click: only this machine's own names are answered, not a foreign name that leads here.
  if (parts.config.exampleMode && !ownNames.includes(new URL(c.req.url).hostname)) throw new NotFound();
  c.set("restoring", isRestoring(c.req.header(markerHeader)));
  c.set("comparing", isComparing(c.req.header(markerHeader)));
  await next();
};

/** Addresses that take files carry a limit of their own. */
const limitUnlessUpload = (c: WebContext, next: () => Promise<void>) =>
  /\/einlesen$/.test(c.req.path) && bringsFile(c) ? next() : limitBody(formLimit)(c, next);

/** Everything drawn while a request runs stands in the shell of its person. */
const drawInShell = async (c: WebContext, next: () => Promise<void>) => {
  c.set("flash", c.req.method === "GET" ? takeFlash(c) : undefined);
  await runWithShell(shellOf(c, rooms), next);
  const { flash } = c.var;
  const leftAnew = () => c.res.headers.getSetCookie().filter((cookie) => /fokus-flash=/.test(cookie)).length > 1;
  // An address that only leads on shows nothing: the sentence goes along to where it leads.
  if (flash && c.res.status === 303 && !leftAnew()) leaveFlash(c, flash.text, flash);
};

/** Error pages are drawn outside the middleware, so they bring their language and their shell along. They exist in every language. */
function drawn(c: WebContext, draw: () => Response | Promise<Response>): Response | Promise<Response> {
  return speakIn(chosenLanguage(c), () => runWithShell(shellOf(c, rooms), draw));
}

async function answerError(c: WebContext, error: Error): Promise<Response> {
  if (error instanceof BadRequest) return c.html(BadRequestPage({ texts: webTexts.badRequest[error.reason] }), error.status);
  const merging = await whileMerging(c, error);
  if (merging) return merging;
  if (error instanceof NotFound) return c.html(NotFoundPage(), 404);
  c.var.log.error({ reference: c.var.requestId, route: patternOf(c), error: error.name, at: placesIn(error) }, "request failed");
  return c.html(FailedPage({ reference: c.var.requestId }), 500);
}

function routeNames(app: Hono<WebEnv>): string[] {
  return [...new Set(app.routes.filter((route) => route.method !== "ALL").map((route) => `${route.method} ${route.path}`))];
}
