// SPDX-License-Identifier: EUPL-1.2
import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { bodies } from "../tables.ts";
import { mergerBodies, mergerChoices, mergerCounts, mergers } from "./tables.ts";

export interface MergerPlace {
  id: string;
  name: string;
  slug: string;
  /** The last day in the register; null while it goes on. */
  validTo: string | null;
}

/** Where a merger stands. */
export type MergerState = "prepared" | "confirmed" | "running" | "done" | "withdrawn";

export interface Merger {
  id: string;
  state: MergerState;
  takesEffectOn: string;
  legalAct: string;
  confirmedAt: Date | null;
  begunAt: Date | null;
  finishedAt: Date | null;
  into: MergerPlace;
  from: readonly MergerPlace[];
}

/** The mergers the person may see, the latest first; with a body, only those that are about it. Three queries. */
export async function listMergers(tx: Tx, about: { id?: string; bodyId?: string } = {}): Promise<Merger[]> {
  const found = await tx
    .select()
    .from(mergers)
    .where(
      and(
        about.id === undefined ? undefined : eq(mergers.id, about.id),
        about.bodyId === undefined
          ? undefined
          : sql`(${mergers.intoId} = ${about.bodyId} or ${mergers.id} in (select b.merger_id from merger_bodies b where b.body_id = ${about.bodyId}))`,
      ),
    )
    .orderBy(desc(mergers.takesEffectOn), desc(mergers.id))
    .limit(200);
  if (found.length === 0) return [];
  const parts = await tx
    .select()
    .from(mergerBodies)
    .where(
      inArray(
        mergerBodies.mergerId,
        found.map(({ id }) => id),
      ),
    );
  const ids = [...found.map(({ intoId }) => intoId), ...parts.map(({ bodyId }) => bodyId)];
  const places = await tx
    .select({ id: bodies.id, name: bodies.name, slug: bodies.slug, validTo: bodies.validTo })
    .from(bodies)
    .where(inArray(bodies.id, ids))
    .orderBy(asc(bodies.sortKey), asc(bodies.id));
  return found.flatMap((merger) => {
    const into = places.find(({ id }) => id === merger.intoId);
    const mine = parts.filter(({ mergerId }) => mergerId === merger.id).map(({ bodyId }) => bodyId);
    return into ? [{ ...merger, into, state: stateOf(merger), from: places.filter(({ id }) => mine.includes(id)) }] : [];
  });
}

export async function oneMerger(tx: Tx, id: string): Promise<Merger | undefined> {
  return (await listMergers(tx, { id }))[0];
}

function stateOf(merger: typeof mergers.$inferSelect): MergerState {
  if (merger.withdrawnAt) return "withdrawn";
  if (merger.finishedAt) return "done";
  if (merger.begunAt) return "running";
  return merger.confirmedAt ? "confirmed" : "prepared";
}

const waiting = z.object({ id: z.string(), name: z.string(), slug: z.string(), endedOn: z.string() });
export type WaitingPlace = z.infer<typeof waiting>;

/** Municipalities of the state unit's Land that ended and whose data waits to be told where to go. */
export function waitingForMerger(tx: Tx): Promise<WaitingPlace[]> {
  return rows(tx, sql`select id, name, slug, ended_on::text as "endedOn" from fokus_unrecorded_mergers()`, waiting);
}

const ofKreis = z.object({ name: z.string(), into: z.string().nullable(), on: z.string() });
/** A municipality of a Kreis that ends or ended; `into` is null as long as nobody said where its data goes. */
export type KreisMerger = z.infer<typeof ofKreis>;

/** For the people of a Kreis: what waits or is coming for its municipalities. */
export function mergersInKreis(tx: Tx, kreisId: string): Promise<KreisMerger[]> {
  return rows(tx, sql`select from_name as name, into_name as "into", on_day::text as "on" from fokus_kreis_mergers(${kreisId})`, ofKreis);
}

const ofHouse = z.object({ unrecorded: z.number(), unconfirmed: z.number(), unfinished: z.number() });
export type HouseMergers = z.infer<typeof ofHouse>;

/** For operators: how many mergers wait for the state unit, and how many for the job that carries them out. */
export async function mergersOfHouse(tx: Tx): Promise<HouseMergers> {
  const [found] = await rows(tx, sql`select unrecorded, unconfirmed, unfinished from fokus_house_mergers()`, ofHouse);
  return found ?? { unrecorded: 0, unconfirmed: 0, unfinished: 0 };
}

/** Unit: minutes. Whoever was saving when the last row went over is answered a moment later. */
const justFinished = 2;
const merging = z.object({ slug: z.string() });

/**
 * The address of the place that goes on, while a merger of this place and of one where the person has a task is being carried out;
 * with `orJustFinished` also for a moment afterwards.
 */
export async function mergingAt(tx: Tx, slug: string, orJustFinished: boolean): Promise<string | undefined> {
  const since = orJustFinished ? sql`m.finished_at > fokus_now() - make_interval(mins => ${justFinished}::int)` : sql`false`;
  const [found] = await rows(
    tx,
    sql`select i.slug from mergers m join bodies i on i.id = m.into_id
        where m.id in (select fokus_mergers_here()) and m.begun_at is not null and (m.finished_at is null or ${since})
          and (i.slug = ${slug} or exists (select from merger_bodies e join bodies o on o.id = e.body_id where e.merger_id = m.id and o.slug = ${slug}))
        limit 1`,
    merging,
  );
  return found?.slug;
}

const former = z.object({ id: z.string(), name: z.string(), slug: z.string(), until: z.string() });
export type FormerPlace = z.infer<typeof former>;

/** What went into a body, the latest first. */
export function formersOf(tx: Tx, bodyId: string): Promise<FormerPlace[]> {
  return rows(tx, sql`select id, name, slug, until::text as until from fokus_formers(${bodyId})`, former);
}

const rowCount = z.object({ bodyId: z.string(), what: z.string(), found: z.number() });
export type RowCount = z.infer<typeof rowCount>;

/** How many rows of which table the places of a merger have now. */
export function rowsOfMerger(tx: Tx, mergerId: string): Promise<RowCount[]> {
  return rows(tx, sql`select body_id as "bodyId", what, amount as found from fokus_merger_rows(${mergerId})`, rowCount);
}

/** How many went over and how many ended. */
export function countsOfMerger(tx: Tx, mergerId: string) {
  return tx.select().from(mergerCounts).where(eq(mergerCounts.mergerId, mergerId)).orderBy(mergerCounts.what);
}

export interface Choice {
  bodyId: string;
  keepsId: string;
}

export function choicesOf(tx: Tx, mergerId: string): Promise<Choice[]> {
  const { bodyId, keepsId } = mergerChoices;
  return tx.select({ bodyId, keepsId }).from(mergerChoices).where(eq(mergerChoices.mergerId, mergerId));
}

/** The draft all agree on who said something; null when nobody did, or when they differ. */
export async function chosenDraft(tx: Tx, mergerId: string): Promise<string | null> {
  const kept = new Set((await choicesOf(tx, mergerId)).map(({ keepsId }) => keepsId));
  const [only] = kept;
  return kept.size === 1 && only ? only : null;
}

/** As owner: mergers whose day has come, and those that were begun and not finished. */
export async function dueMergers(tx: Tx, today: string): Promise<string[]> {
  const due = await tx
    .select({ id: mergers.id })
    .from(mergers)
    .where(and(isNotNull(mergers.confirmedAt), isNull(mergers.withdrawnAt), isNull(mergers.finishedAt), lte(mergers.takesEffectOn, today)));
  return due.map(({ id }) => id);
}

const successor = z.object({ name: z.string(), slug: z.string() });

/** The place that a place which ended went into; null while it goes on. */
export async function successorOf(tx: Tx, body: { id: string; validTo: string | null }): Promise<{ name: string; slug: string } | null> {
  if (body.validTo === null) return null;
  const [found] = await rows(tx, sql`select name, slug from bodies where id = fokus_successor(${body.id}) and id <> ${body.id}`, successor);
  return found ?? null;
}
