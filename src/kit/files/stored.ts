// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { eq, inArray, lt } from "drizzle-orm";
import { newId, type Tx } from "#kit/db";
import { cleanLine } from "#kit/text";
import { hours, later } from "#kit/time";
import { idsOnDisk, readBytes, removeBytes, writeBytes } from "./disk.ts";
import { files } from "./tables.ts";

export type StoredFile = typeof files.$inferSelect;

export interface NewFile {
  /** The body it belongs to: only people who work for it can read it. */
  bodyId: string;
  personId: string | null;
  /** As it is called on the person's machine; only ever shown, never used as a path. */
  name: string;
  bytes: Uint8Array;
  now: Date;
  keepUntil: Date;
}

/** SHA-256 of a file, as hexadecimal digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The name of a file as it may be shown: one line, at most 200 characters, its ending kept. */
export function shownName(name: string): string {
  return [...cleanLine(name)].slice(-200).join("") || "–";
}

/** Keeps a file. When the transaction is rolled back the bytes stay behind until `removeExpired` finds them. */
export async function storeFile(tx: Tx, file: NewFile): Promise<StoredFile> {
  const row: StoredFile = {
    id: newId(file.now),
    bodyId: file.bodyId,
    personId: file.personId,
    name: shownName(file.name),
    sha256: sha256Of(file.bytes),
    sizeBytes: file.bytes.byteLength,
    storedAt: file.now,
    keepUntil: file.keepUntil,
  };
  await writeBytes(row.id, file.bytes);
  await tx.insert(files).values(row);
  return row;
}

/** A file with its bytes; undefined when it is gone, or not for the person of this transaction. */
export async function readStored(tx: Tx, id: string): Promise<{ file: StoredFile; bytes: Uint8Array } | undefined> {
  const [file] = await tx.select().from(files).where(eq(files.id, id));
  const bytes = file && (await readBytes(file.id));
  if (!file || !bytes) return undefined;
  if (sha256Of(bytes) !== file.sha256) throw new Error(`File ${id} on disk is not what was stored.`);
  return { file, bytes };
}

/** Gives a file up before its time. The bytes go with the next `removeExpired`, because this transaction may still fail. */
export async function forgetFile(tx: Tx, id: string): Promise<void> {
  await tx.delete(files).where(eq(files.id, id));
}

/** A transaction that is still open may be about to bring the row; after this nobody is. */
const settleTime = hours(1);

/** Gives up files past their day. Their bytes go with the next `removeExpired`. */
export async function expireFiles(tx: Tx, now: Date): Promise<void> {
  await tx.delete(files).where(lt(files.keepUntil, now));
}

/**
 * Removes what nobody needs any more: rows past their day, and bytes on disk without a row. Needs the owner's transaction.
 * Returns how many files it removed from the disk.
 */
export async function removeExpired(tx: Tx, now: Date): Promise<number> {
  await expireFiles(tx, now);
  const onDisk = await idsOnDisk();
  if (onDisk.length === 0) return 0;
  const known = await tx.select({ id: files.id }).from(files).where(inArray(files.id, onDisk));
  const kept = new Set(known.map((file) => file.id));
  const gone = onDisk.filter((id) => !kept.has(id) && madeAt(id) <= later(now, -settleTime));
  for (const id of gone) await removeBytes(id);
  return gone.length;
}

/** When an id was made: the first 48 bits of a UUIDv7 are milliseconds since 1970. */
function madeAt(id: string): Date {
  return new Date(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16));
}
