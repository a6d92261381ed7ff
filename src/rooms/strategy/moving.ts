// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { newId, run, type Tx } from "#kit/db";
import type { Fate, Move, Moved, Moving } from "#kit/moving";
import { countOf, endRows, moveRows } from "#register";
import { leftTexts, movingTexts } from "./moving-texts.de.ts";
import { strategyPaths } from "./paths.ts";
import { publicEditions } from "./published/tables.ts";
import { strategyReleaseRules } from "./release/tables.ts";
import { strategies, strategyDecisions, strategyEditions, strategyGoals } from "./tables.ts";

/** Tables of the draft that name their strategy, and those that hang on one of its parts. */
const ofStrategy = [
  "strategy_fields",
  "strategy_goals",
  "strategy_measures",
  "strategy_committees",
  "strategy_comments",
  "strategy_readings",
  "strategy_shares",
  "strategy_papers",
  "strategy_plain_pages",
  "strategy_way_steps",
] as const;
const ofParts = [
  "strategy_measure_costs",
  "strategy_signs",
  "strategy_foundations",
  "strategy_principle_answers",
  "strategy_comment_settlements",
  "strategy_reading_looks",
  "strategy_share_looks",
] as const;
/** They go along only with a draft on which nothing was decided; otherwise what was decided stays with the place that did. */
const ofDecisions = ["strategy_decisions", "strategy_release_rules", "strategy_release_requests"] as const;
/** Final: what a place adopted and published stays as it is. */
const final = ["strategy_editions", "strategy_publications", "strategy_redactions", "strategy_withdrawals"] as const;

const fates = <Name extends string>(names: readonly Name[], fate: Fate) =>
  Object.fromEntries(names.map((name) => [name, fate])) as Record<Name, Fate>;

/**
 * How strategies follow when municipalities merge. What was adopted stays with the place that adopted it. A draft goes on in the new
 * place when that has none and it is the only one, or the one the places chose; every other draft stays as it is, to be read.
 */
export const strategyMoving: Moving = {
  tables: {
    strategies: "chosen",
    ...fates(ofStrategy, "chosen"),
    ...fates(ofParts, "chosen"),
    ...fates(ofDecisions, "stays"),
    ...fates(final, "stays"),
    strategy_paper_layouts: "moves",
  },
  words: movingTexts,
  steps: [
    endRows(
      "strategy_shares",
      (now) => sql`ended_at = ${now}, until = coalesce(t.until, greatest(t.since, ${now}::date))`,
      (from, into) => sql`t.ended_at is null
        and (t.with_body_id = ${from} or (t.body_id = ${from} and t.with_body_id = ${into}) or (t.body_id = ${into} and t.with_body_id = ${into}))`,
    ),
    draftGoesOn,
    closeReading("strategy_shares"),
    closeReading("strategy_readings"),
    moveRows("strategy_paper_layouts", {
      unless: (into) => sql`exists (select from strategy_paper_layouts n where n.body_id = ${into})`,
    }),
  ],
  left: async (tx, into, former) => {
    const editions = await tx.select({ number: publicEditions.number }).from(publicEditions).where(eq(publicEditions.bodyId, former.id));
    const [goal] = await tx.select({ id: strategyGoals.id }).from(strategyGoals).where(eq(strategyGoals.bodyId, former.id)).limit(1);
    const adopted = editions.length > 0 ? [{ label: leftTexts.adopted, href: strategyPaths.published(former.slug) }] : [];
    const closed = (["pdf", "json"] as const).map((format) => ({
      label: leftTexts[format],
      href: strategyPaths.closedDraft(into.slug, former.slug, format),
    }));
    const [decided] = await tx
      .select({ number: strategyEditions.number })
      .from(strategyEditions)
      .where(eq(strategyEditions.bodyId, former.id))
      .limit(1);
    const change = decided ? [{ label: leftTexts.change, href: strategyPaths.editions(into.slug, former.slug).list }] : [];
    return [...adopted, ...change, ...(goal ? closed : [])];
  },
};

/** A draft that goes on nowhere is closed: whoever could read it by a link or a share no longer can. */
function closeReading(what: "strategy_shares" | "strategy_readings") {
  return endRows(
    what,
    (now) => sql`ended_at = ${now}`,
    (from) => sql`t.body_id = ${from} and t.ended_at is null`,
  );
}

/** One transaction, because the parts of a draft hold each other. A draft has some hundred rows at most. */
async function draftGoesOn(tx: Tx, move: Move): Promise<readonly Moved[]> {
  const heads = await tx
    .select()
    .from(strategies)
    .where(inArray(strategies.bodyId, [...move.all]))
    .for("update");
  const mine = heads.find(({ bodyId }) => bodyId === move.from.id);
  const alone = heads.length === 1;
  if (!mine || heads.some(({ bodyId }) => bodyId === move.into.id) || !(alone || move.draftOf === move.from.id)) return [];
  await run(tx, sql`set constraints all deferred`);
  const [decided] = await tx
    .select({ id: strategyDecisions.id })
    .from(strategyDecisions)
    .where(eq(strategyDecisions.bodyId, move.from.id))
    .limit(1);
  return decided ? leavingWhatWasDecided(tx, move, mine) : whole(tx, move);
}

async function whole(tx: Tx, { from, into }: Move): Promise<Moved[]> {
  const set = sql`body_id = ${into.id}`;
  const tables = ["strategies", ...ofStrategy, ...ofParts, ...ofDecisions];
  return Promise.all(tables.map(async (what) => ({ what, moved: await change(tx, what, from.id, set) })));
}

/** The draft goes on as a strategy of the new place; the old place keeps the frame that its decisions and editions hang on. */
async function leavingWhatWasDecided(tx: Tx, { from, into, now }: Move, head: typeof strategies.$inferSelect): Promise<Moved[]> {
  const id = newId(now);
  await tx.insert(strategies).values({ ...head, id, bodyId: into.id });
  const both = sql`strategy_id = ${id}, body_id = ${into.id}`;
  const named = ofStrategy.map(async (what) => ({ what, moved: await change(tx, what, from.id, both) }));
  const parts = ofParts.map(async (what) => ({ what, moved: await change(tx, what, from.id, sql`body_id = ${into.id}`) }));
  const done = await Promise.all([...named, ...parts]);
  const [rule] = await tx
    .select()
    .from(strategyReleaseRules)
    .where(and(eq(strategyReleaseRules.bodyId, from.id), isNull(strategyReleaseRules.endedAt)));
  if (rule) await tx.insert(strategyReleaseRules).values({ ...rule, id: newId(now), bodyId: into.id, strategyId: id });
  return [{ what: "strategies", moved: 1 }, ...done];
}

function change(tx: Tx, what: string, bodyId: string, set: SQL): Promise<number> {
  const table = sql.identifier(what);
  return countOf(
    tx,
    sql`with changed as (update ${table} set ${set} where body_id = ${bodyId} returning 1) select count(*)::int as count from changed`,
  );
}
