// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { readStored } from "#kit/files";
import { unreadableSentence } from "#kit/tables";
import type { Body } from "#register";
import { type Import, imports } from "../tables.ts";
import type { Corrections } from "./corrections.ts";
import { listById } from "./find.ts";
import { surroundingsOf } from "./place-register.ts";
import type { InTransaction } from "./read-in.ts";
import { understand } from "./understand.ts";
import type { Understood } from "./understood.ts";

/** A list that waits to be read in, as it is understood with what was said about it. */
export interface WaitingList {
  list: Import;
  corrections: Corrections;
  understood: Understood;
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
  return { kind: "waiting", list, corrections, understood: outcome.understood };
}

/** Saves what was said about a list, as long as it waits. */
export async function saveCorrections(
  tx: Tx,
  input: { importId: string; corrections: Corrections; total: number; now: Date },
): Promise<void> {
  const { importId, corrections, total, now } = input;
  await tx
    .update(imports)
    .set({ corrections, total, changedAt: now })
    .where(and(eq(imports.id, importId), isNull(imports.startedAt)));
}
