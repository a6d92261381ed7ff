// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { people } from "#identity";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { directories } from "./tables.ts";

/** What stands over a directory: who is taken in, and whom to ask. */
export interface Rules {
  criteria: string;
  contact: string | null;
}

/** The directory of a body as its people see it. */
export interface StoredDirectory extends Rules {
  version: number;
  changedAt: Date;
  changedByName: string | null;
  /** Since when everybody can read it; null while it is closed. */
  openSince: Date | null;
}

/** One thing somebody does to the directory of a body. */
export interface Act {
  bodyId: string;
  actor: Actor;
  now: Date;
}

/** The directory of a body; undefined as long as nobody settled its rules. */
export async function directoryOf(tx: Tx, bodyId: string): Promise<StoredDirectory | undefined> {
  const [found] = await tx
    .select({ directory: directories, changedByName: people.name })
    .from(directories)
    .leftJoin(people, eq(people.id, directories.changedBy))
    .where(eq(directories.bodyId, bodyId));
  if (!found) return undefined;
  const { criteria, contact, version, changedAt, openedAt, closedAt } = found.directory;
  const openSince = closedAt === null ? openedAt : null;
  return { criteria, contact, version, changedAt, changedByName: found.changedByName, openSince };
}

export type RulesOutcome = { kind: "saved" | "unchanged" } | { kind: "conflict"; stored: StoredDirectory };

/** Saves rules drawn at `version`, 0 for the first ones. Whoever comes second sees both; saying the same twice is no conflict. */
export async function saveRules(tx: Tx, act: Act, input: Rules & { version: number }): Promise<RulesOutcome> {
  const { bodyId, actor, now } = act;
  const said = { criteria: input.criteria, contact: input.contact, changedBy: actor.id, changedAt: now };
  const before = await directoryOf(tx, bodyId);
  if (before && before.criteria === said.criteria && before.contact === said.contact) return { kind: "unchanged" };
  const [mine] = before
    ? await tx
        .update(directories)
        .set({ ...said, version: sql`${directories.version} + 1` })
        .where(and(eq(directories.bodyId, bodyId), eq(directories.version, input.version)))
        .returning({ bodyId: directories.bodyId })
    : await tx
        .insert(directories)
        .values({ bodyId, ...said })
        .onConflictDoNothing()
        .returning({ bodyId: directories.bodyId });
  if (mine) {
    await record(tx, { actor, at: now, action: "inventory.directory_rules_changed", bodyId });
    return { kind: "saved" };
  }
  const stored = await directoryOf(tx, bodyId);
  if (!stored) throw new Error("A directory that stood in the way cannot be read");
  return { kind: "conflict", stored };
}

export type SwitchOutcome = "done" | "before" | "no-rules";

/** Opens the directory for everybody. */
export function openDirectory(tx: Tx, act: Act): Promise<SwitchOutcome> {
  const closed = or(isNull(directories.openedAt), isNotNull(directories.closedAt));
  const change = { openedAt: act.now, openedBy: act.actor.id, closedAt: null };
  return switchIt(tx, act, { where: closed, change, action: "inventory.directory_opened" });
}

/** Closes it: from now on nothing of it can be read outside. Releases stay for the next opening. */
export function closeDirectory(tx: Tx, act: Act): Promise<SwitchOutcome> {
  const open = and(isNotNull(directories.openedAt), isNull(directories.closedAt));
  return switchIt(tx, act, { where: open, change: { closedAt: act.now }, action: "inventory.directory_closed" });
}

interface Switching {
  where: ReturnType<typeof and>;
  change: Partial<typeof directories.$inferInsert>;
  action: string;
}

async function switchIt(tx: Tx, act: Act, { where, change, action }: Switching): Promise<SwitchOutcome> {
  const { bodyId, actor, now } = act;
  const [mine] = await tx
    .update(directories)
    .set(change)
    .where(and(eq(directories.bodyId, bodyId), where))
    .returning({ bodyId: directories.bodyId });
  if (!mine) return (await directoryOf(tx, bodyId)) ? "before" : "no-rules";
  await record(tx, { actor, at: now, action, bodyId });
  return "done";
}
