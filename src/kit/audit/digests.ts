// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import type { auditLines, auditSeals } from "./tables.ts";

export type Line = typeof auditLines.$inferSelect;
export type Seal = typeof auditSeals.$inferSelect;

/** A line's number and its SHA-256. */
export interface LineDigest {
  seq: number;
  sha256: string;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** One text per line that is the same on every engine: fixed order, instants in UTC, sorted details. */
function canonical(line: Line): string {
  const details = Object.entries(line.details).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([line.seq, line.at.toISOString(), line.action, line.bodyId, line.subjectId, line.actorToken, details]);
}

export function digestOf(line: Line): LineDigest {
  return { seq: line.seq, sha256: sha256(canonical(line)) };
}

/** What a seal says of its lines. */
export function digestOfLines(digests: readonly LineDigest[]): string {
  return sha256(digests.map((one) => `${one.seq}:${one.sha256}\n`).join(""));
}

/** What a seal says of itself: every value of its row, and by the seal before it of all that came before. */
export function digestOfSeal(seal: Omit<Seal, "sha256">): string {
  const { previousSha256, fromSeq, toSeq, lineCount, sealedAt, linesSha256 } = seal;
  return sha256(JSON.stringify([previousSha256, fromSeq, toSeq, lineCount, sealedAt.toISOString(), linesSha256]));
}

/** How seals were made before their lines had digests of their own. */
export function digestOfRange(previous: string | null, lines: readonly Line[]): string {
  return sha256((previous ?? "") + lines.map((line) => `${canonical(line)}\n`).join(""));
}
