// SPDX-License-Identifier: EUPL-1.2
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { people } from "#identity";
import type { Tx } from "#kit/db";
import { type Entry, entries } from "../tables.ts";
import type { PairReason } from "../understanding/doublesAcross.ts";
import { doubles, settlements, type Verdict } from "./tables.ts";

/** Two entries that may be the same, the older one first. */
export interface Pair {
  first: Entry;
  second: Entry;
  reason: PairReason;
}

/** In the address: both codes, "k7m2-9xqp". */
export function codesIn(address: string): [string, string] | undefined {
  const [one = "", other = ""] = address.split("-");
  return /^[2-9a-z]{4}$/.test(one) && /^[2-9a-z]{4}$/.test(other) ? [one, other] : undefined;
}

export function addressOf(pair: { first: { code: string }; second: { code: string } }): string {
  return `${pair.first.code}-${pair.second.code}`;
}

/** The pair with these codes, if it was ever proposed to this body; with `lock` nobody else changes the two meanwhile. */
export async function pairOf(tx: Tx, bodyId: string, codes: readonly [string, string], lock = false): Promise<Pair | undefined> {
  const query = tx
    .select()
    .from(entries)
    .where(and(eq(entries.bodyId, bodyId), inArray(entries.code, [...codes])))
    .orderBy(asc(entries.id));
  const [first, second] = lock ? await query.for("update") : await query;
  if (!first || !second) return undefined;
  const [proposed] = await tx
    .select({ reason: doubles.reason })
    .from(doubles)
    .where(and(eq(doubles.firstId, first.id), eq(doubles.secondId, second.id)));
  return proposed && { first, second, reason: proposed.reason };
}

/** What was answered about a pair, by whom and when. */
export interface Answer {
  verdict: Verdict;
  by: string | null;
  at: Date;
}

/** The answer that settles a pair, if there is one; and how often somebody did not know. */
export async function answersTo(tx: Tx, pair: Pick<Pair, "first" | "second">): Promise<{ settled: Answer | undefined; unknown: number }> {
  const found = await tx
    .select({ verdict: settlements.verdict, by: people.name, at: settlements.settledAt })
    .from(settlements)
    .leftJoin(people, eq(people.id, settlements.settledBy))
    .where(and(eq(settlements.firstId, pair.first.id), eq(settlements.secondId, pair.second.id), sql`${settlements.withdrawnAt} is null`));
  return {
    settled: found.find(({ verdict }) => verdict !== "unknown"),
    unknown: found.filter(({ verdict }) => verdict === "unknown").length,
  };
}

/** Name and Ortsteil of an entry as one key: they stay when an entry comes again with another id. */
export function keyOf(entry: Pick<Entry, "nameKey" | "placeKey">): string {
  return `${entry.nameKey}|${entry.placeKey}`;
}
