// SPDX-License-Identifier: EUPL-1.2
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import { fromPglite } from "pg-boss";
import type { Clock } from "#kit/time";
import { Database, type Engine, rowsUntyped, type Tx } from "./database.ts";

export interface PgliteOptions {
  /** Folder of the database; left out = in memory. The caller holds the folder's lock. */
  dataDir?: string;
  /** A dump made by `dumpDataDir`, to start from. */
  loadDataDir?: Blob;
  clock?: Clock;
}

/** Opens the embedded database: one connection, no lock and no fsync of its own. */
export async function openPglite({ clock, ...options }: PgliteOptions = {}): Promise<Database & { dump(): Promise<Blob> }> {
  const pglite = await PGlite.create({ ...options, extensions: { pg_trgm } });
  const drizzled = drizzle(pglite);
  const transaction: Engine["transaction"] = (entry, fn) =>
    drizzled.transaction(async (tx) => {
      if (entry) await tx.execute(sql.raw(entry.statement));
      return fn(tx as unknown as Tx);
    });
  const engine: Engine = {
    name: "pglite",
    transaction,
    ask: (entry, question) => transaction(entry, (tx) => rowsUntyped(tx, question)),
    script: async (text) => {
      await pglite.exec(text);
    },
    forJobs: () => fromPglite(pglite),
    close: () => pglite.close(),
  };
  return Object.assign(new Database(engine, clock), { dump: async () => await pglite.dumpDataDir("none") });
}
