// SPDX-License-Identifier: EUPL-1.2
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Clock } from "#kit/time";
import { Database, type JobsDatabase, type Tx } from "./database.ts";

export interface PostgresOptions {
  /** Connections in the pool. */
  max?: number;
  clock?: Clock;
}

/** Opens a PostgreSQL database, version 15 or newer. */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Database> {
  const client = postgres(url, { max: options.max ?? 10, onnotice: () => {}, prepare: !url.includes("pgbouncer=true") });
  await client`select 1`;
  const drizzled = drizzle(client);
  return new Database(
    {
      name: "postgres",
      transaction: (fn) => drizzled.transaction((tx) => fn(tx as unknown as Tx)),
      script: async (text) => {
        await client.unsafe(text).simple();
      },
      forJobs: () => forJobs(client),
      close: () => client.end({ timeout: 5 }),
    },
    options.clock,
  );
}

/** pg-boss sends either one statement with parameters or a script without, which may open a transaction of its own. */
function forJobs(client: postgres.Sql): JobsDatabase {
  return {
    async executeSql(text, values) {
      if (!values?.length) return { rows: await script(client, text) };
      return { rows: [...(await client.unsafe(text, values.map(written) as postgres.ParameterOrJSON<never>[]))] };
    },
  };
}

/** Drizzle takes the client's own writing of dates and JSON away, so both are written here. */
function written(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  const isJson = typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
  return isJson ? JSON.stringify(value) : value;
}

/** Runs a script on one connection, because it may begin and commit by itself; returns the rows of all its statements. */
async function script(client: postgres.Sql, text: string): Promise<unknown[]> {
  const connection = await client.reserve();
  try {
    const results: unknown = await connection.unsafe(text).simple();
    const list = Array.isArray(results) && Array.isArray(results[0]) ? results.flat() : results;
    return [...(list as Iterable<unknown>)];
  } finally {
    connection.release();
  }
}
