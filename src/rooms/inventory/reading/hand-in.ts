// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import { forgetFile, sha256Of, shownName, storeFile } from "#kit/files";
import { days, later } from "#kit/time";
import { type Import, imports } from "../tables.ts";
import type { Corrections } from "./corrections.ts";

/** So long a list waits to be read in; an officer comes back after three weeks. Then the file is deleted. */
export const waitingTime = days(30);

export interface HandedIn {
  bodyId: string;
  /** `null`: from the command line. */
  personId: string | null;
  fileName: string;
  bytes: Uint8Array;
  /** Rows of the list that are items. */
  total: number;
  now: Date;
  /** Read in within the same breath: the file need not be kept. */
  atOnce?: boolean;
  headingsKey?: string | null;
  /** What it starts with, remembered from an earlier list. */
  corrections?: Corrections;
}

/** A new list, one that waited already, or one that was read in before: the same file changes nothing. */
export type HandInOutcome = { kind: "new" | "waiting" | "read-before"; list: Import };

/** Keeps a readable list until somebody reads it in. The unique index on body and content decides what is the same file. */
export async function handIn(tx: Tx, input: HandedIn): Promise<HandInOutcome> {
  const sha256 = sha256Of(input.bytes);
  const known = await listWith(tx, input.bodyId, sha256);
  if (known) return startedOrWaiting(tx, known, input);
  const fileId = input.atOnce ? null : (await keep(tx, input)).id;
  const row = {
    id: newId(input.now),
    bodyId: input.bodyId,
    personId: input.personId,
    fileId,
    fileName: shownName(input.fileName),
    sha256,
    uploadedAt: input.now,
    changedAt: input.now,
    total: input.total,
    headingsKey: input.headingsKey ?? null,
    corrections: input.corrections ?? {},
  };
  const [made] = await tx.insert(imports).values(row).onConflictDoNothing().returning();
  if (!made) return somebodyWasFaster(tx, input.bodyId, sha256, fileId);
  const details = { rows: input.total };
  await record(tx, {
    actor: { id: input.personId },
    at: input.now,
    action: "inventory.list_handed_in",
    bodyId: input.bodyId,
    subjectId: made.id,
    details,
  });
  return { kind: "new", list: made };
}

async function listWith(tx: Tx, bodyId: string, sha256: string): Promise<Import | undefined> {
  const [known] = await tx
    .select()
    .from(imports)
    .where(and(eq(imports.bodyId, bodyId), eq(imports.sha256, sha256), isNull(imports.undoneAt)));
  return known;
}

function keep(tx: Tx, { bodyId, personId, fileName, bytes, now }: HandedIn) {
  return storeFile(tx, { bodyId, personId, name: fileName, bytes, now, keepUntil: later(now, waitingTime) });
}

/** A list that waits keeps what was corrected; when its file is gone, the new one takes its place. */
async function startedOrWaiting(tx: Tx, known: Import, input: HandedIn): Promise<HandInOutcome> {
  if (known.startedAt) return { kind: "read-before", list: known };
  if (known.fileId || input.atOnce) return { kind: "waiting", list: known };
  const file = await keep(tx, input);
  await tx.update(imports).set({ fileId: file.id, changedAt: input.now }).where(eq(imports.id, known.id));
  return { kind: "waiting", list: { ...known, fileId: file.id } };
}

async function somebodyWasFaster(tx: Tx, bodyId: string, sha256: string, fileId: string | null): Promise<HandInOutcome> {
  if (fileId) await forgetFile(tx, fileId);
  const known = await listWith(tx, bodyId, sha256);
  if (!known) throw new Error("The list that was handed in at the same time cannot be read");
  return { kind: known.startedAt ? "read-before" : "waiting", list: known };
}
