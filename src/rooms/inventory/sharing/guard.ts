// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { actingIn, type HeldLook, type LookPage, lookHere, lookOpenUntil, noteLookReading, texts } from "#identity";
import { run } from "#kit/db";
import { actsFor, bodiesOf, orderFor } from "#kit/policy";
import { mustBe, NotFound, type Passage, type WebContext } from "#kit/web";
import { placeOf } from "#register";
import { runWithShell, shell } from "#ui";
import { openShare, sharesToday } from "./list.ts";
import { noteLook } from "./look.ts";
import { type Looking, runLooking } from "./looking.ts";
import { noteReadByOrder } from "./order-look.ts";
import { sharingTexts as t } from "./texts.de.ts";

/** The pages somebody reads with whom an inventory is shared; everything else of the room is not there for her. */
const readable = /^\/intern\/[^/]+\/bestand(\/druck|\/ueberblick|\/eintraege\/[2-9a-z]{4})?\/?$/;

/** Pages about entries, forms for them included: what stands and is typed there is shared. Lists, questions and letters are the team's. */
const aboutEntries = /^\/intern\/[^/]+\/bestand(\/(druck|ueberblick|eintraege)(\/.*)?)?$/;

/** Asked anew before every page, so that what is revoked is over at once; in one round trip, because it is before every page. */
const besideTheTeam = z.object({ sharedWith: z.array(openShare), acting: z.array(z.string()), lookUntil: z.coerce.date().nullable() });
const nobodyElse: z.infer<typeof besideTheTeam> = { sharedWith: [], acting: [], lookUntil: null };

/**
 * Stands before every page of the room: finds out who sees the inventory besides the team, so that each page can say it. Whoever comes
 * from outside by a share reads the few pages that are shared, through the shared views, and writes nothing.
 */
export const withShares: Passage = async (c, next) => {
  const body = placeOf(c);
  const { actor } = c.var;
  const question = sql`select ${sharesToday(body.id)} as "sharedWith", ${actingIn(body.id, "inventory")} as acting,
    ${lookOpenUntil(body.id, "inventory")} as "lookUntil"`;
  const [{ sharedWith, acting, lookUntil } = nobodyElse] = await c.var.ask(question, besideTheTeam);
  const mayPublish = actsFor(actor, body.id);
  const mayShare = mayPublish && body.kreis !== null;
  if (actsFor(actor, body.id, "inventory")) {
    const order = orderFor(actor, body.slug);
    // What she sends leaves lines of its own.
    if (order && c.req.method === "GET") await c.var.write((tx) => noteReadByOrder(tx, { order, actor, now: c.var.clock.now() }));
    return runLooking(
      { ...(aboutEntries.test(c.req.path) ? { sharedWith, lookUntil } : { sharedWith: [] }), acting, mayShare, mayPublish },
      next,
    );
  }
  const look = await lookHere(c, body.id, "inventory");
  if (look) return readByLook(c, look, next);
  const own = bodiesOf(actor);
  const guest = sharedWith.find((share) => own.includes(share.withBodyId));
  if (!guest) return next();
  mustBe(c.req.method === "GET" && readable.test(c.req.path));
  await c.var.write((tx) => noteLook(tx, { share: guest, bodyId: body.id, actor, now: c.var.clock.now() }));
  readThroughViews(c);
  const looking: Looking = { sharedWith: [guest], acting: [], guest, mayShare: false, mayPublish: false };
  const around = { ...shell(), delegation: t.reading(body.name, guest.since) };
  return runWithShell(around, () => runLooking(looking, next));
};

/** What the town sees of a page an operator read. */
const pageNames: readonly [RegExp, LookPage][] = [
  [/\/druck\/?$/, "print"],
  [/\/ueberblick\/?$/, "overview"],
  [/\/eintraege\/[2-9a-z]{4}\/?$/, "entry"],
];

/** An operator reads the same pages as a guest, through the same views, and each is noted for the town. */
async function readByLook(c: WebContext, look: HeldLook, next: Parameters<Passage>[1]): ReturnType<Passage> {
  mustBe(c.req.method === "GET" && readable.test(c.req.path));
  const body = placeOf(c);
  const { actor, clock } = c.var;
  const page = pageNames.find(([path]) => path.test(c.req.path))?.[1] ?? "list";
  await c.var.write((tx) => noteLookReading(tx, { look, page, actor, now: clock.now() }));
  readThroughViews(c);
  const around = { ...shell(), delegation: texts.looks.reading.inventory(body.name, look.until) };
  return runWithShell(around, () => runLooking({ sharedWith: [], acting: [], look, mayShare: false, mayPublish: false }, next));
}

/** From here on this request reads what is shared and nothing else, whatever the page asks the database. */
function readThroughViews(c: WebContext): void {
  const { read } = c.var;
  c.set("read", (fn) =>
    read(async (tx) => {
      await run(tx, sql`select set_config('search_path', 'shared, public', true)`);
      return fn(tx);
    }),
  );
  c.set("write", () => Promise.reject(new NotFound()));
}
