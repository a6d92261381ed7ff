// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { mkdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { z } from "zod";

const holderShape = z.object({ pid: z.number(), url: z.string().nullable() });
export type Holder = z.infer<typeof holderShape>;

export type LockOutcome =
  | { kind: "locked"; announce(url: string): Promise<void>; release(): Promise<void> }
  | { kind: "taken"; holder: Holder | null };

/**
 * Takes the data folder for this process. PGlite has no lock: two processes on one folder lose each other's rows.
 * The lock is a socket in Linux' abstract namespace, named after the folder: it cannot be stale, because the kernel
 * takes it back when the process dies. The file beside it only says who holds it.
 */
export async function lockFolder(folder: string): Promise<LockOutcome> {
  await mkdir(folder, { recursive: true });
  const name = createHash("sha256")
    .update(await realpath(folder))
    .digest("hex")
    .slice(0, 40);
  const server = createServer((socket) => socket.destroy());
  const note = join(folder, "holder.json");
  const free = await new Promise<boolean>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error)));
    server.listen(`\0fokus-${name}`, () => resolve(true));
  });
  if (!free) return { kind: "taken", holder: await whoHolds(folder) };
  server.unref();
  const announce = (url: string | null) => writeFile(note, JSON.stringify({ pid: process.pid, url }));
  await announce(null);
  return {
    kind: "locked",
    announce,
    release: async () => {
      await rm(note, { force: true });
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function whoHolds(folder: string): Promise<Holder | null> {
  try {
    return holderShape.parse(JSON.parse(await readFile(join(folder, "holder.json"), "utf8")));
  } catch {
    return null;
  }
}
