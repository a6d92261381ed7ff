// SPDX-License-Identifier: EUPL-1.2
import { and, asc, count, desc, eq, gt, lte, max, min } from "drizzle-orm";
import {
  auditDigests,
  auditLines,
  auditRemovals,
  auditSeals,
  digestOf,
  digestOfLines,
  digestOfRange,
  digestOfSeal,
  type Line,
  type LineDigest,
  type Seal,
} from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Checkpoint } from "./checkpoint.ts";
import { removedTooEarly } from "./retention.ts";

/** The first thing that does not fit. A line is named where its range has digests; otherwise the range is. */
export type Fault =
  | { what: "altered" | "missing" | "added" | "digest"; seq: number }
  | { what: "range" | "seal" | "removed-early" | "checkpoint"; fromSeq: number; toSeq: number };

export type VerifyOutcome = { seals: number; lines: number } & ({ kind: "intact" } | { kind: "broken"; fault: Fault });

type Removal = typeof auditRemovals.$inferSelect;

/** Recomputes every seal, as owner, and names the first line, seal or range that does not fit; then looks for what was kept elsewhere. */
export async function verifySeals(tx: Tx, checkpoints: readonly Checkpoint[] = []): Promise<VerifyOutcome> {
  const seals = await tx.select().from(auditSeals).orderBy(asc(auditSeals.fromSeq));
  const removals = new Map((await tx.select().from(auditRemovals)).map((removal) => [removal.fromSeq, removal]));
  let before: Seal | undefined;
  let lines = 0;
  for (const seal of seals) {
    const found = await rangeOf(tx, before, seal);
    const fault = faultOfSeal(seal, before) ?? (await faultOfLines(tx, seal, found, removals.get(seal.fromSeq)));
    if (fault) return { kind: "broken", fault, seals: seals.length, lines };
    lines += found.length;
    before = seal;
  }
  const fault = checkpointFault(seals, checkpoints);
  const counted = { seals: seals.length, lines };
  return fault ? { kind: "broken", fault, ...counted } : { kind: "intact", ...counted };
}

/** The lines of a seal: everything after the seal before it. Nothing may stand before the first. */
function rangeOf(tx: Tx, before: Seal | undefined, seal: Seal): Promise<Line[]> {
  const after = before && gt(auditLines.seq, before.toSeq);
  return tx
    .select()
    .from(auditLines)
    .where(and(after, lte(auditLines.seq, seal.toSeq)))
    .orderBy(asc(auditLines.seq));
}

/** Whether the seal's own row is what was written, and follows on the one before it. */
function faultOfSeal(seal: Seal, before: Seal | undefined): Fault | undefined {
  const follows = seal.previousSha256 === (before?.sha256 ?? null) && seal.fromSeq > (before?.toSeq ?? 0);
  const whole = seal.linesSha256 === null || digestOfSeal(seal) === seal.sha256;
  return follows && whole ? undefined : { what: "seal", fromSeq: seal.fromSeq, toSeq: seal.toSeq };
}

async function faultOfLines(tx: Tx, seal: Seal, lines: readonly Line[], removal: Removal | undefined): Promise<Fault | undefined> {
  const { fromSeq, toSeq } = seal;
  const [first] = lines;
  if (removal) {
    if (first) return { what: "added", seq: first.seq };
    return removedTooEarly(removal, seal) ? { what: "removed-early", fromSeq, toSeq } : undefined;
  }
  if (seal.linesSha256 === null) {
    const fits = lines.length === seal.lineCount && digestOfRange(seal.previousSha256, lines) === seal.sha256;
    return fits ? undefined : { what: "range", fromSeq, toSeq };
  }
  const kept = await digestsOf(tx, fromSeq);
  const differing = firstDifference(kept, lines.map(digestOf));
  if (digestOfLines(kept) === seal.linesSha256) return differing;
  const linesFit = digestOfLines(lines.map(digestOf)) === seal.linesSha256;
  return linesFit ? { what: "digest", seq: differing?.seq ?? fromSeq } : { what: "range", fromSeq, toSeq };
}

async function digestsOf(tx: Tx, fromSeq: number): Promise<LineDigest[]> {
  const [kept] = await tx.select().from(auditDigests).where(eq(auditDigests.fromSeq, fromSeq));
  return kept ? kept.seqs.map((seq, at) => ({ seq, sha256: kept.sha256s[at] ?? "" })) : [];
}

/** Walks along both lists, in the order of their numbers. */
function firstDifference(kept: readonly LineDigest[], found: readonly LineDigest[]): Extract<Fault, { seq: number }> | undefined {
  for (let at = 0; at < Math.max(kept.length, found.length); at++) {
    const [should, is] = [kept[at], found[at]];
    if (should && is && should.seq === is.seq) {
      if (should.sha256 !== is.sha256) return { what: "altered", seq: is.seq };
    } else if (should && (!is || should.seq < is.seq)) return { what: "missing", seq: should.seq };
    else if (is) return { what: "added", seq: is.seq };
  }
  return undefined;
}

/** A seal that was kept elsewhere must still be there; its range begins after the newest kept one that is. */
function checkpointFault(seals: readonly Seal[], checkpoints: readonly Checkpoint[]): Fault | undefined {
  let reached = 0;
  for (const { toSeq, sha256 } of [...checkpoints].sort((one, other) => one.toSeq - other.toSeq)) {
    if (!seals.some((seal) => seal.toSeq === toSeq && seal.sha256 === sha256)) return { what: "checkpoint", fromSeq: reached + 1, toSeq };
    reached = toSeq;
  }
  return undefined;
}

/** Since when the trail holds lines, as far as old ones have gone; null while none has. One query. */
export async function trailBegins(tx: Tx): Promise<{ sealedAt: Date; removedAt: Date } | null> {
  const [last] = await tx
    .select({ sealedAt: auditSeals.sealedAt, removedAt: auditRemovals.removedAt })
    .from(auditRemovals)
    .innerJoin(auditSeals, eq(auditSeals.fromSeq, auditRemovals.fromSeq))
    .orderBy(desc(auditRemovals.fromSeq))
    .limit(1);
  return last ?? null;
}

/** How many lines no seal covers yet, and when the oldest of them was written. */
export async function unsealed(tx: Tx): Promise<{ lines: number; oldest: Date | null }> {
  const [reach] = await tx.select({ seq: max(auditSeals.toSeq) }).from(auditSeals);
  const [open] = await tx
    .select({ lines: count(), oldest: min(auditLines.at) })
    .from(auditLines)
    .where(gt(auditLines.seq, reach?.seq ?? 0));
  return open ?? { lines: 0, oldest: null };
}
