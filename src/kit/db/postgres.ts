// SPDX-License-Identifier: EUPL-1.2
import { Pool } from "pg";
import type { Clock } from "#kit/time";
import { bearingLosses, engineOn, type Line } from "./connections.ts";
import { Database } from "./database.ts";

export interface PostgresOptions {
  /** Connections in the pool. */
  max?: number;
  clock?: Clock;
}

/** Opens a PostgreSQL database, version 15 or newer. */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Database> {
  const { address, pooled } = addressOf(url);
  const lineTo = (startsAs?: string): Line => ({ pool: poolTo(address, options.max ?? 10, startsAs), prepare: !pooled });
  const owner = lineTo();
  // For people: on a connection made anew without a word from us nobody is the owner. A pooler refuses this wish.
  const guarded = lineTo(pooled ? undefined : "fokus_app");
  await owner.pool.query("select 1");
  return new Database(
    engineOn("postgres", owner, guarded, async () => {}),
    options.clock,
  );
}

/** Our own word at the end of the address says that a pooler stands in between. The driver would hand it on as a setting, which nobody knows. */
function addressOf(url: string): { address: string; pooled: boolean } {
  const address = url.replace(/\?pgbouncer=true$|&pgbouncer=true\b|(?<=\?)pgbouncer=true&/, "");
  return { address, pooled: address !== url };
}

/** Statements leave without waiting for the answers to those before; whoever waits 30 seconds for a connection is refused. */
function poolTo(address: string, max: number, startsAs: string | undefined): Pool {
  const settings = {
    connectionString: address,
    max,
    pipeline: true,
    keepAlive: true,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 30_000,
  };
  return bearingLosses(new Pool(startsAs === undefined ? settings : { ...settings, options: `-c role=${startsAs}` }));
}
