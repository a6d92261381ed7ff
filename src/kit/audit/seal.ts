// SPDX-License-Identifier: EUPL-1.2
import { asc, desc, gt } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { later, minutes } from "#kit/time";
import { digestOf, digestOfLines, digestOfSeal } from "./digests.ts";
import { auditDigests, auditLines, auditSeals } from "./tables.ts";

/** Lines younger than this stay open: a slower transaction may still bring a line with a smaller number. */
const settleTime = minutes(5);
const linesPerSeal = 500;

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
  const digests = lines.map(digestOf);
  const range = { fromSeq: first.seq, toSeq: final.seq, lineCount: lines.length, sealedAt: now };
  const seal = { ...range, previousSha256: last?.sha256 ?? null, linesSha256: digestOfLines(digests) };
  const [made] = await tx
    .insert(auditSeals)
    .values({ ...seal, sha256: digestOfSeal(seal) })
    .onConflictDoNothing()
    .returning({ fromSeq: auditSeals.fromSeq });
  // Two at once: the other one's seal stands, with its digests.
  if (!made) return 0;
  await tx
    .insert(auditDigests)
    .values({ fromSeq: first.seq, seqs: digests.map(({ seq }) => seq), sha256s: digests.map((one) => one.sha256) });
  return lines.length;
}
