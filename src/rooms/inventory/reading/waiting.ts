// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { readStored } from "#kit/files";
import { unreadableSentence } from "#kit/tables";
import type { Body } from "#register";
import { type Import, imports } from "../tables.ts";
import type { Corrections } from "./corrections.ts";
import { listById } from "./find.ts";
import { type Overlap, overlapOf } from "./overlap.ts";
import { surroundingsOf } from "./place-register.ts";
import type { InTransaction } from "./read-in.ts";
import { understand } from "./understand.ts";
import type { Understood } from "./understood.ts";

/** A list that waits to be read in, as it is understood with what was said about it. */
export interface WaitingList {
  list: Import;
  corrections: Corrections;
  understood: Understood;
  overlap: Overlap;
}

export type WaitingOutcome =
  | ({ kind: "waiting" } & WaitingList)
  | { kind: "unreadable"; list: Import; sentence: string }
  /** Somebody started it meanwhile. */
  | { kind: "started"; list: Import }
  /** It waited too long, and the file was deleted. */
  | { kind: "file-gone"; list: Import }
  | { kind: "not-there" };

/** Understands a waiting list. `change` says what would be corrected; it is not saved. Reading happens outside the transaction. */
export async function understandWaiting(
  read: InTransaction,
  wanted: { body: Body; id: string; now: Date },
  change: (before: Corrections) => Corrections = (before) => before,
): Promise<WaitingOutcome> {
  const loaded = await read(async (tx) => {
    const list = await listById(tx, wanted.body.id, wanted.id, wanted.now);
    const stored = list?.fileId && !list.startedAt ? await readStored(tx, list.fileId) : undefined;
    return { list, stored, surroundings: await surroundingsOf(tx, wanted.body) };
  });
  const { list, stored, surroundings } = loaded;
  if (!list) return { kind: "not-there" };
  if (list.startedAt) return { kind: "started", list };
  if (!stored) return { kind: "file-gone", list };
  const corrections = change(list.corrections);
  const outcome = await understand({ bytes: stored.bytes, fileName: list.fileName }, corrections, surroundings);
  if (outcome.kind === "unreadable") return { kind: "unreadable", list, sentence: unreadableSentence(outcome.reason) };
  const { understood } = outcome;
  const overlap = await read((tx) => overlapOf(tx, list, understood));
  return { kind: "waiting", list, corrections, understood, overlap };
}

/** Saves what was said about a list, as long as it waits and nobody said something since `version`. Returns whether it did. */
export async function saveCorrections(tx: Tx, input: { waiting: WaitingList; version: number; now: Date }): Promise<boolean> {
  const { list, corrections, understood } = input.waiting;
  const saved = await tx
    .update(imports)
    .set({
      corrections,
      total: understood.list.rows,
      headingsKey: understood.headingsKey,
      changedAt: input.now,
      version: sql`${imports.version} + 1`,
    })
    .where(and(eq(imports.id, list.id), isNull(imports.startedAt), eq(imports.version, input.version)))
    .returning({ id: imports.id });
  return saved.length === 1;
}
