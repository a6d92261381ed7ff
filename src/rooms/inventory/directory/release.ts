// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import { newId, rows, type Tx } from "#kit/db";
import { days, later } from "#kit/time";
import { offerUndo, openStep, type UndoOutcome, undoStep } from "#kit/undo";
import { matches, present } from "../entries/list.ts";
import { entries } from "../tables.ts";
import { type ReleaseFilter, standing } from "./release-filter.ts";
import type { Act } from "./rules.ts";
import { refusals, releases } from "./tables.ts";

/** So long a release, or taking one back, can be undone by one button. */
const undoTime = days(30);
/** PGlite has one connection: a longer statement would stall every page. Unit: entries. */
const mostAtOnce = 500;

const released = { what: "inventory.entries_released", shape: z.object({ act: z.uuid(), count: z.number() }) };
const takenBack = { what: "inventory.releases_taken_back", shape: z.object({ ids: z.array(z.uuid()) }) };

/** How many entries it concerned, and the step to undo it; null when there was nothing to do. */
export type Done = { stepId: string; count: number } | null;

/** Releases entries by their codes. What is released already, removed, or asked to be left out, stays as it is. */
export function releaseCodes(tx: Tx, act: Act, codes: readonly string[]): Promise<Done> {
  if (codes.length === 0) return Promise.resolve(null);
  return releaseWhere(tx, act, sql`e.code in ${codes}`);
}

/** Releases all entries a filter lets through, as far as nobody changed them since `seenAt`: only what was seen becomes public. */
export function releaseMatching(tx: Tx, act: Act, input: { filter: ReleaseFilter; seenAt: Date }): Promise<Done> {
  const { filter, seenAt } = input;
  return releaseWhere(
    tx,
    act,
    sql`${matches(filter)} and ${standing(filter.standing)} and e.updated_at <= ${seenAt.toISOString()}::timestamptz`,
  );
}

const inserted = z.object({ id: z.string() });

async function releaseWhere(tx: Tx, act: Act, where: SQL): Promise<Done> {
  const { bodyId, actor, now } = act;
  const actId = newId(now);
  let count = 0;
  for (let last = mostAtOnce; last === mostAtOnce; count += last) {
    const made = await rows(
      tx,
      sql`insert into inventory_releases (entry_id, body_id, released_by, released_at, act_id)
          select e.id, e.body_id, ${actor.id}::uuid, ${now.toISOString()}::timestamptz, ${actId}::uuid from inventory_entries e
          where ${present(bodyId)} and ${where} and not exists (select from inventory_releases r where r.entry_id = e.id)
            and not exists (select from inventory_directory_refusals f where f.entry_id = e.id)
          order by e.id limit ${mostAtOnce}
          on conflict do nothing returning entry_id as id`,
      inserted,
    );
    last = made.length;
  }
  if (count === 0) return null;
  const until = later(now, undoTime);
  const stepId = await offerUndo(tx, { what: released.what, bodyId, personId: actor.id, payload: { act: actId, count }, now, until });
  await record(tx, { actor, at: now, action: released.what, bodyId, subjectId: stepId, details: { count } });
  return { stepId, count };
}

/** Takes releases back by the codes of their entries. */
export async function takeBack(tx: Tx, act: Act, codes: readonly string[]): Promise<Done> {
  const { bodyId, actor, now } = act;
  if (codes.length === 0) return null;
  const chosen = tx
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.bodyId, bodyId), inArray(entries.code, [...codes])));
  const gone = await tx
    .delete(releases)
    .where(and(eq(releases.bodyId, bodyId), inArray(releases.entryId, chosen)))
    .returning({ id: releases.entryId });
  if (gone.length === 0) return null;
  const ids = gone.map(({ id }) => id);
  const stepId = await offerUndo(tx, {
    what: takenBack.what,
    bodyId,
    personId: actor.id,
    payload: { ids },
    now,
    until: later(now, undoTime),
  });
  await record(tx, { actor, at: now, action: takenBack.what, bodyId, subjectId: stepId, details: { count: ids.length } });
  return { stepId, count: ids.length };
}

export type UndoneRelease = Exclude<UndoOutcome<unknown>, { kind: "undo" }> | { kind: "undone"; count: number };

/** Undoes a release or taking one back. What somebody released again since, or asked to be left out, stays as it is now. */
export async function undoRelease(tx: Tx, act: Act, stepId: string): Promise<UndoneRelease> {
  const { bodyId, actor, now } = act;
  const step = { id: stepId, bodyId, now };
  const release = await undoStep(tx, { ...step, ...released });
  const outcome = release.kind === "not-there" ? await undoStep(tx, { ...step, ...takenBack }) : release;
  if (outcome.kind !== "undo") return outcome;
  const { payload } = outcome;
  const count = "act" in payload ? await takeBackAct(tx, bodyId, payload.act) : await releaseAgain(tx, act, payload.ids);
  await record(tx, { actor, at: now, action: "inventory.release_undone", bodyId, subjectId: stepId, details: { count } });
  return { kind: "undone", count };
}

async function takeBackAct(tx: Tx, bodyId: string, actId: string): Promise<number> {
  const gone = await tx
    .delete(releases)
    .where(and(eq(releases.bodyId, bodyId), eq(releases.actId, actId)))
    .returning({ id: releases.entryId });
  return gone.length;
}

/** Entries deleted for good meanwhile are left out, and those that asked for it. */
async function releaseAgain(tx: Tx, act: Act, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const made = await rows(
    tx,
    sql`insert into inventory_releases (entry_id, body_id, released_by, released_at)
        select e.id, e.body_id, ${act.actor.id}::uuid, ${act.now.toISOString()}::timestamptz from inventory_entries e
        where e.body_id = ${act.bodyId} and e.id in ${ids}
          and not exists (select from ${refusals} f where f.entry_id = e.id)
        on conflict do nothing returning entry_id as id`,
    inserted,
  );
  return made.length;
}

/** Something just done to releases, as long as it can be undone. */
export interface OpenRelease {
  stepId: string;
  what: "released" | "takenBack";
  count: number;
  until: Date;
}

/** The step with this id; undefined when it is undone, too old, or not of this body. */
export async function openRelease(tx: Tx, bodyId: string, stepId: string, now: Date): Promise<OpenRelease | undefined> {
  const wanted = { id: stepId, bodyId, now };
  const given = await openStep(tx, { ...wanted, ...released });
  if (given) return { stepId, what: "released", count: given.payload.count, until: given.until };
  const taken = await openStep(tx, { ...wanted, ...takenBack });
  return taken && { stepId, what: "takenBack", count: taken.payload.ids.length, until: taken.until };
}
