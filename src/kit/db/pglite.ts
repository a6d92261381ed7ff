// SPDX-License-Identifier: EUPL-1.2
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { Pool } from "pg";
import type { Clock } from "#kit/time";
import { bearingLosses, engineOn } from "./connections.ts";
import { Database } from "./database.ts";
import { EmbeddedWire } from "./embedded-wire.ts";

export interface PgliteOptions {
  /** Folder of the database; left out = in memory. The caller holds the folder's lock. */
  dataDir?: string;
  /** A dump made by `dumpDataDir`, to start from. */
  loadDataDir?: Blob;
  clock?: Clock;
}

/** Opens the embedded database: one connection, no lock and no fsync of its own. It is asked by the same driver as a server. */
export async function openPglite({ clock, ...options }: PgliteOptions = {}): Promise<Database & { dump(): Promise<Blob> }> {
  const pglite = await PGlite.create({ ...options, extensions: { pg_trgm } });
  const settings = { user: "postgres", database: "postgres", ssl: false, max: 1, pipeline: true, idleTimeoutMillis: 0 };
  const line = { pool: bearingLosses(new Pool({ ...settings, stream: () => new EmbeddedWire(pglite) })), prepare: true };
  const engine = engineOn("pglite", line, line, () => pglite.close());
  return Object.assign(new Database(engine, clock), { dump: async () => await pglite.dumpDataDir("none") });
}
