// SPDX-License-Identifier: EUPL-1.2
import { desc } from "drizzle-orm";
import { auditSeals } from "#kit/audit";
import type { Tx } from "#kit/db";

/** A seal as it is kept outside the database: the last line it covers, and its SHA-256, which covers all that came before. */
export interface Checkpoint {
  toSeq: number;
  sha256: string;
}

/** The newest seal, to be kept elsewhere; null while nothing is sealed. */
export async function lastSeal(tx: Tx): Promise<(Checkpoint & { sealedAt: Date }) | null> {
  const { toSeq, sha256, sealedAt } = auditSeals;
  const [last] = await tx.select({ toSeq, sha256, sealedAt }).from(auditSeals).orderBy(desc(toSeq)).limit(1);
  return last ?? null;
}

/** One line of a file of checkpoints: "2027-03-12T09:36:00.000Z 1234:3f…". */
export const written = ({ sealedAt, toSeq, sha256 }: Checkpoint & { sealedAt: Date }): string =>
  `${sealedAt.toISOString()} ${toSeq}:${sha256}`;

/** Every checkpoint in a text, one or many; a line that holds none makes the whole unreadable. */
export function checkpointsIn(text: string): Checkpoint[] | "unreadable" {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const found = lines.map((line) => /^(?:\S+\s+)?(\d{1,15}):([0-9a-f]{64})$/.exec(line.trim()));
  if (found.length === 0 || found.includes(null)) return "unreadable";
  return found.map((match) => ({ toSeq: Number(match?.[1]), sha256: match?.[2] ?? "" }));
}
