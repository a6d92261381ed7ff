// SPDX-License-Identifier: EUPL-1.2
import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { drizzle, PostgresJsSession, PostgresJsTransaction } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Clock } from "#kit/time";
import { Database, type Entry, type JobsDatabase, type Tx } from "./database.ts";

const dialect = new PgDialect();

export interface PostgresOptions {
  /** Connections in the pool. */
  max?: number;
  clock?: Clock;
}

/** Opens a PostgreSQL database, version 15 or newer. */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Database> {
  const { address, pooled } = addressOf(url);
  const settings = { max: options.max ?? 10, onnotice: () => {}, prepare: !pooled };
  const client = postgres(address, settings);
  // For people: what is sent on a connection that was lost and made anew is nobody's, never the owner's. A pooler refuses this wish.
  const guarded = postgres(address, { ...settings, ...(pooled ? {} : { connection: { role: "fokus_app" } }) });
  await client`select 1`;
  // Drizzle sets how these clients read and write dates; their transactions are made below.
  for (const one of [client, guarded]) {
    drizzle(one);
    refuseAfterEnd(one);
  }
  return new Database(
    {
      name: "postgres",
      transaction: (entry, fn) => (entry?.readOnly ? reading(guarded, entry, fn) : transaction(entry ? guarded : client, entry, fn)),
      ask: (entry, question) => ask(guarded, entry, question),
      script: async (text) => {
        await client.unsafe(text).simple();
      },
      forJobs: () => forJobs(client),
      close: async () => {
        await Promise.all([guarded.end({ timeout: 5 }), client.end({ timeout: 5 })]);
      },
    },
    options.clock,
  );
}

/** Our own word at the end of the address says that a pooler stands in between. The driver would hand it on as a setting, which nobody knows. */
function addressOf(url: string): { address: string; pooled: boolean } {
  const address = url.replace(/\?pgbouncer=true$|&pgbouncer=true\b|(?<=\?)pgbouncer=true&/, "");
  return { address, pooled: address !== url };
}

/**
 * After the end nobody gets a connection any more. postgres.js 3.4.9 would open one anew for whoever reserves it then, such as a
 * round of the queue that took longer than its patience at the end, and the process would never stop.
 */
function refuseAfterEnd(client: postgres.Sql): void {
  const { reserve, end } = client;
  let over = false;
  client.reserve = () => (over ? Promise.reject(new Error("The database is closed")) : reserve());
  client.end = (options) => {
    over = true;
    return end(options);
  };
}

/**
 * One transaction, given up when its connection is lost. The entry leaves together with the first query, and before it.
 * After a loss nothing more may be sent, not even the driver's own rollback: postgres.js 3.4.9 would write to a socket that
 * is gone and end the process. So what is left of the work is never answered, while the caller is refused at once.
 */
function transaction<T>(client: postgres.Sql, entry: Entry | null, fn: (tx: Tx) => Promise<T>): Promise<T> {
  const line = { lost: false };
  const work = client.begin(async (connection) => {
    const tx = txOn(connection, client.options.prepare, line);
    const entered = entry && connection.unsafe(entry.statement).simple().execute();
    try {
      const [result] = await Promise.all([fn(tx), entered]);
      return line.lost ? await neverAnswered : result;
    } catch (error) {
      if (line.lost || isLoss(error)) await neverAnswered;
      throw error;
    }
  }) as Promise<T>;
  work.catch(() => {
    line.lost = true;
  });
  return work;
}

/**
 * A transaction that only reads: its beginning leaves together with the first query, and nobody waits for its end. A connection
 * that was lost is not given back: postgres.js would send the next question on it.
 */
async function reading<T>(client: postgres.Sql, entry: Entry, fn: (tx: Tx) => Promise<T>): Promise<T> {
  const connection = await client.reserve();
  const line = { lost: false };
  const send = (statement: string) => connection.unsafe(statement).simple().execute();
  const entered = send(`begin; ${entry.statement}`);
  try {
    const [result] = await Promise.all([fn(txOn(connection, client.options.prepare, line)), entered]);
    return result;
  } catch (error) {
    line.lost ||= isLoss(error);
    throw error;
  } finally {
    if (!line.lost)
      send("rollback").then(
        () => connection.release(),
        () => {},
      );
  }
}

function txOn(connection: postgres.TransactionSql | postgres.ReservedSql, prepare: boolean, line: { lost: boolean }): Tx {
  const session = new PostgresJsSession(preparing(connection, prepare, line) as never, dialect, undefined) as never;
  return new PostgresJsTransaction(dialect, session, undefined) as unknown as Tx;
}

const neverAnswered = new Promise<never>(() => {});

/** Whether the connection went away, as opposed to a statement that failed on it. Drizzle wraps what the driver says. */
function isLoss(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown } };
  return [code, cause?.code].some((one) => typeof one === "string" && (one.startsWith("CONNECTION_") || one.startsWith("57P")));
}

/** Begin, question and end leave in one go. */
async function ask(client: postgres.Sql, entry: Entry, question: SQL): Promise<Record<string, unknown>[]> {
  const { sql, params } = dialect.sqlToQuery(question);
  const connection = await client.reserve();
  const asked = [
    connection.unsafe(`begin; ${entry.statement}`).simple().execute(),
    connection.unsafe(sql, params as postgres.ParameterOrJSON<never>[], { prepare: client.options.prepare }).execute(),
    connection.unsafe("commit").simple().execute(),
  ] as const;
  try {
    const [, answer] = await Promise.all(asked);
    return [...answer];
  } finally {
    await Promise.allSettled(asked);
    connection.release();
  }
}

/**
 * Drizzle asks without preparing, which costs a round trip to learn the types; each statement is prepared once instead.
 * @throws Error once the connection is lost.
 */
function preparing<Connection extends postgres.TransactionSql | postgres.ReservedSql>(
  connection: Connection,
  prepare: boolean,
  line: { lost: boolean },
): Connection {
  const unsafe = (query: string, parameters?: postgres.ParameterOrJSON<never>[]) => {
    if (line.lost) throw new Error("The connection of this transaction was lost");
    const asked = connection.unsafe(query, parameters, { prepare });
    asked.catch((error) => {
      line.lost ||= isLoss(error);
    });
    return asked;
  };
  return Object.assign(Object.create(connection), { unsafe });
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
