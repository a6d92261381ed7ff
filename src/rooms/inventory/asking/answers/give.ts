// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import { newId, rows, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { askedEntries, saidOfEntry } from "../asked.ts";
import { asSeen, type Said, saidOf, saidShape } from "../said.ts";
import { answers, type Way } from "../tables.ts";
import type { Wishes } from "./form.ts";

export interface GivenByCode {
  code: string;
  /** The version of the entry the form was drawn from. */
  version: number;
  seen: Said;
  said: Said & Wishes;
  now: Date;
}

const outcome = z.object({ outcome: z.enum(["taken", "changed-meanwhile", "not-there"]), bodyId: z.string().nullable() });

/** Takes the answer of somebody with a code and no account. It replaces an earlier one that nobody has accepted yet. */
export async function giveByCode(tx: Tx, actor: Actor, { code, version, seen, said, now }: GivenByCode) {
  const id = newId(now);
  const values = JSON.stringify(asSeen(saidOf(said), seen));
  const [given] = await rows(
    tx,
    sql`select g.outcome, g.asked_by as "bodyId" from inventory_answer(${code}, ${version}, ${id}, ${values}::jsonb,
          ${said.leaveOut}, ${said.listing}, ${now.toISOString()}::timestamptz) g`,
    outcome,
  );
  if (given?.outcome === "taken" && given.bodyId !== null)
    await record(tx, { actor, at: now, action: "inventory.asking_answered", bodyId: given.bodyId });
  return given?.outcome ?? "not-there";
}

const asked = z.object({ askId: z.string(), version: z.number(), seen: saidShape });

/** Takes an answer somebody of the team heard on the telephone or has before her on paper. */
export async function noteAnswer(
  tx: Tx,
  input: { bodyId: string; roundId: string; code: string; version: number; said: Said & Wishes; by: Way; actor: Actor; now: Date },
): Promise<"taken" | "changed-meanwhile" | "not-there"> {
  const { bodyId, roundId, code, version, said, by, actor, now } = input;
  const [entry] = await rows(
    tx,
    sql`select a.id as "askId", e.version, ${saidOfEntry} as seen from ${askedEntries} where a.body_id = ${bodyId} and a.round_id = ${roundId} and a.code = ${code}`,
    asked,
  );
  if (!entry) return "not-there";
  if (entry.version !== version) return "changed-meanwhile";
  const { seen } = entry;
  const given = {
    said: asSeen(saidOf(said), seen),
    seen,
    leaveOut: said.leaveOut,
    listing: said.listing,
    givenBy: by,
    answeredAt: now,
    notedBy: actor.id,
  };
  await tx
    .insert(answers)
    .values({ id: newId(now), askId: entry.askId, bodyId, ...given })
    .onConflictDoUpdate({
      target: answers.askId,
      targetWhere: sql`settled_at is null`,
      set: { ...given, version: sql`${answers.version} + 1` },
    });
  await record(tx, { actor, at: now, action: "inventory.asking_answer_noted", bodyId, subjectId: entry.askId, details: { by } });
  return "taken";
}
