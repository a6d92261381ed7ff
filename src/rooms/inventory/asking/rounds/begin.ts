// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import { newId, rows, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { newAskCode } from "../code.ts";
import { asks, type Round } from "../tables.ts";
import { findRound, inScope } from "./find.ts";
import { takeStep } from "./step.ts";

interface Act {
  bodyId: string;
  roundId: string;
  actor: Actor;
  now: Date;
}

/** Codes a statement. */
const mostAtOnce = 500;

export type BeginOutcome = { kind: "begun"; asked: number } | { kind: "begun-before" | "nobody" | "not-there" };

/** Draws a code for every entry of a draft. From then on letters can be printed and mails sent; nothing leaves by itself. */
export async function beginRound(tx: Tx, { bodyId, roundId, actor, now }: Act): Promise<BeginOutcome> {
  const round = await findRound(tx, bodyId, roundId);
  if (!round) return { kind: "not-there" };
  const [first] = await unasked(tx, round, 1);
  // Asked again: somebody else may have begun it, and asked everybody, in between.
  if (!first && !(await findRound(tx, bodyId, roundId))?.begunAt) return { kind: "nobody" };
  if (!(await takeStep(tx, { bodyId, roundId, step: "begun", actor, now }))) return { kind: "begun-before" };
  let asked = 0;
  for (let entries = await unasked(tx, round, mostAtOnce); entries.length > 0; entries = await unasked(tx, round, mostAtOnce)) {
    const drawn = entries.map(({ id }) => ({ id: newId(now), roundId, bodyId, entryId: id, code: newAskCode() }));
    // A code that somebody has already is drawn again with the next pass.
    asked += (await tx.insert(asks).values(drawn).onConflictDoNothing().returning({ id: asks.id })).length;
  }
  await record(tx, { actor, at: now, action: "inventory.asking_begun", bodyId, subjectId: roundId, details: { count: asked } });
  return { kind: "begun", asked };
}

function unasked(tx: Tx, round: Round, limit: number): Promise<{ id: string }[]> {
  return rows(
    tx,
    sql`select e.id from inventory_entries e where ${inScope(round)}
          and not exists (select from inventory_asks a where a.round_id = ${round.id} and a.entry_id = e.id) limit ${sql.raw(String(limit))}`,
    z.object({ id: z.string() }),
  );
}

/** Ends a round before its day: from now on its codes lead nowhere. Answers that wait stay. Returns whether it was open. */
export async function endRound(tx: Tx, { bodyId, roundId, actor, now }: Act): Promise<boolean> {
  const round = await findRound(tx, bodyId, roundId);
  if (!round?.begunAt || !(await takeStep(tx, { bodyId, roundId, step: "ended", actor, now }))) return false;
  await record(tx, { actor, at: now, action: "inventory.asking_ended", bodyId, subjectId: roundId });
  return true;
}
