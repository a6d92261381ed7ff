// SPDX-License-Identifier: EUPL-1.2
import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { lookOpenUntil, texts } from "#identity";
import { rows, type Tx } from "#kit/db";
import type { Audience } from "#ui";
import { strategyPaths as paths } from "../paths.ts";
import { councilName } from "../sharing/receivers.ts";
import { t as room } from "../texts.de.ts";
import { readingTexts as t } from "./texts.de.ts";

const share = z
  .object({ name: z.string(), comments: z.boolean(), council: z.enum(["municipality", "kreis"]).nullable() })
  .transform(({ name, comments, council }) => ({ name: council === null ? name : councilName(council), comments }));

const shape = z.object({
  shares: z.array(share),
  links: z.number(),
  comments: z.number(),
  openComments: z.number(),
  /** Until when an operator reads by a look; null when none does. */
  lookUntil: z.coerce.date().nullable(),
});

/** Who reads a body's draft besides its team today, and how many comments there are. */
export type Readers = z.infer<typeof shape>;

const none: Readers = { shares: [], links: 0, comments: 0, openComments: 0, lookUntil: null };

/** One query, however many there are. */
export async function readersOf(tx: Tx, bodyId: string): Promise<Readers> {
  const mine = sql`c.body_id = ${bodyId} and c.removed_at is null`;
  const [found] = await rows(
    tx,
    sql`select
      (select coalesce(json_agg(json_build_object('name', b.name, 'comments', s.may_comment,
          'council', case when s.with_body_id = s.body_id then b.kind end) order by b.sort_key), '[]'::json)
        from strategy_shares s join bodies b on b.id = s.with_body_id where s.body_id = ${bodyId} and s.ended_at is null
          and s.since <= fokus_today() and (s.until is null or s.until >= fokus_today())) as shares,
      (select count(*)::int from strategy_readings r
        where r.body_id = ${bodyId} and r.ended_at is null and r.until >= fokus_today()) as links,
      (select count(*)::int from strategy_comments c where ${mine}) as comments,
      (select count(*)::int from strategy_comments c where ${mine}
        and not exists (select from strategy_comment_settlements s where s.comment_id = c.id)) as "openComments",
      ${lookOpenUntil(bodyId, "strategy")} as "lookUntil"`,
    shape,
  );
  return found ?? none;
}

const storage = new AsyncLocalStorage<Readers>();

/** Draws with these readers known. */
export function runWithReaders<T>(found: Readers, fn: () => T): T {
  return storage.run(found, fn);
}

/** Who reads along in this request; outside a request only the team. */
export function readers(): Readers {
  return storage.getStore() ?? none;
}

/** Who reads besides the team, in words. */
export function namesOf({ shares, links, lookUntil }: Readers): string[] {
  const bodies = shares.map(({ name, comments }) => t.sharedBody(name, comments));
  return [...bodies, ...(links > 0 ? [t.links(links)] : []), ...(lookUntil ? [texts.looks.reading.operator(lookUntil)] : [])];
}

/** Who sees the draft, with the way to change it. */
export function seenByReaders(slug: string): Audience {
  const link = { label: t.manage, href: paths.readings(slug) };
  const names = namesOf(readers());
  if (names.length === 0) return { kind: "team", text: room.seenBy.team };
  return { kind: "shared", text: t.sharedWith(names.join(room.comma)), link };
}
