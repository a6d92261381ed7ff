// SPDX-License-Identifier: EUPL-1.2
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isId } from "#kit/db";

let root: string | undefined;

/** Says where files lie: a folder "files" in the data folder. One process has one data folder, because it holds its lock. */
export function keepFilesUnder(dataFolder: string): void {
  root = join(dataFolder, "files");
}

function folder(): string {
  if (root === undefined) throw new Error("Nobody said where files lie: keepFilesUnder(dataFolder) comes first.");
  return root;
}

/** Never the name a person gave: the id is the name, in one of 256 folders. Ids of one minute start alike, so their end counts. */
function pathOf(id: string): string {
  return join(folder(), id.slice(-2), id);
}

/** Writes the bytes so that a file of this name is either whole or not there, and survives a power failure. */
export async function writeBytes(id: string, bytes: Uint8Array): Promise<void> {
  const path = pathOf(id);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const handle = await open(`${path}.part`, "w", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${path}.part`, path);
}

/** The bytes, or null when they are not there any more. */
export async function readBytes(id: string): Promise<Buffer | null> {
  try {
    return await readFile(pathOf(id));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

export async function removeBytes(id: string): Promise<void> {
  await rm(pathOf(id), { force: true });
  await rm(`${pathOf(id)}.part`, { force: true });
}

/** The ids of everything that lies on disk, half-written files included. */
export async function idsOnDisk(): Promise<string[]> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const names = await readdir(folder(), { recursive: true });
  return [...new Set(names.map((name) => basename(name, ".part")).filter(isId))];
}
