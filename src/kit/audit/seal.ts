// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { and, asc, desc, gt, lte } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { later, minutes } from "#kit/time";
import { auditLines, auditSeals } from "./tables.ts";

/** Lines younger than this stay open: a slower transaction may still bring a line with a smaller number. */
const settleTime = minutes(5);
const linesPerSeal = 500;

type Line = typeof auditLines.$inferSelect;

/** One text per line that is the same on every engine: fixed order, instants in UTC, sorted details. */
function canonical(line: Line): string {
  const details = Object.entries(line.details).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([line.seq, line.at.toISOString(), line.action, line.bodyId, line.subjectId, line.actorToken, details]);
}

function digest(previous: string | null, lines: Line[]): string {
  const hash = createHash("sha256").update(previous ?? "");
  for (const line of lines) hash.update(`${canonical(line)}\n`);
  return hash.digest("hex");
}

/** Seals the next closed range of lines, as owner. Returns how many lines it sealed; 0 when there is nothing to do. */
export async function sealNextRange(tx: Tx, now: Date): Promise<number> {
  const [last] = await tx.select().from(auditSeals).orderBy(desc(auditSeals.toSeq)).limit(1);
  const open = await tx
    .select()
    .from(auditLines)
    .where(gt(auditLines.seq, last?.toSeq ?? 0))
    .orderBy(asc(auditLines.seq))
    .limit(linesPerSeal);
  // A long job writes late with the time of its beginning: the range ends before the first line that is too young.
  const young = open.findIndex((line) => line.at > later(now, -settleTime));
  const lines = young === -1 ? open : open.slice(0, young);
  const [first, final] = [lines.at(0), lines.at(-1)];
  if (!first || !final) return 0;
  const previous = last?.sha256 ?? null;
  await tx
    .insert(auditSeals)
    .values({
      fromSeq: first.seq,
      toSeq: final.seq,
      lineCount: lines.length,
      sha256: digest(previous, lines),
      previousSha256: previous,
      sealedAt: now,
    })
    .onConflictDoNothing();
  return lines.length;
}

export type VerifyOutcome = { kind: "intact"; seals: number; lines: number } | { kind: "broken"; fromSeq: number; toSeq: number };

/** Recomputes every seal, as owner, and names the first range that does not fit. */
export async function verifySeals(tx: Tx): Promise<VerifyOutcome> {
  const seals = await tx.select().from(auditSeals).orderBy(asc(auditSeals.fromSeq));
  let previous: string | null = null;
  let before = 0;
  let total = 0;
  for (const seal of seals) {
    const lines = await tx
      .select()
      .from(auditLines)
      .where(and(gt(auditLines.seq, before), lte(auditLines.seq, seal.toSeq)))
      .orderBy(asc(auditLines.seq));
    const fits = seal.previousSha256 === previous && lines.length === seal.lineCount && digest(previous, lines) === seal.sha256;
    if (!fits) return { kind: "broken", fromSeq: seal.fromSeq, toSeq: seal.toSeq };
    previous = seal.sha256;
    before = seal.toSeq;
    total += lines.length;
  }
  return { kind: "intact", seals: seals.length, lines: total };
}
