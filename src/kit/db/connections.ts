// SPDX-License-Identifier: EUPL-1.2
import type { SQL } from "drizzle-orm";
import { NodePgSession, NodePgTransaction } from "drizzle-orm/node-postgres";
import { PgDialect } from "drizzle-orm/pg-core";
import { type Pool, type PoolClient, type QueryConfig, type QueryResult, types } from "pg";
import type { Engine, Entry, JobsDatabase, Tx } from "./database.ts";

const dialect = new PgDialect();

/** Connections of one kind, and whether statements are prepared on them. */
export interface Line {
  pool: Pool;
  prepare: boolean;
}

/** A lost connection is told to whoever asks on it; without these listeners it would end the process. */
export function bearingLosses(pool: Pool): Pool {
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/** An engine on connections: those of the owner, and those for people, which may be the same. */
export function engineOn(name: Engine["name"], owner: Line, people: Line, closed: () => Promise<void>): Engine {
  return {
    name,
    transaction: (entry, fn) => (entry?.readOnly ? reading(people, entry, fn) : transaction(entry ? people : owner, entry, fn)),
    ask: (entry, question) => ask(people, entry, question),
    state: async () => {
      const { rows } = await people.pool.query(asked({ text: "select pg_current_snapshot()::text as state" }, people.prepare));
      return rows[0].state;
    },
    script: async (text) => {
      await owner.pool.query(text);
    },
    forJobs: () => forJobs(owner.pool),
    close: async () => {
      await Promise.all([...new Set([owner.pool, people.pool])].map((pool) => pool.end()));
      await closed();
    },
  };
}

/** One transaction, all or nothing. The entry leaves together with the first query, and before it. */
function transaction<T>(line: Line, entry: Entry | null, fn: (tx: Tx) => Promise<T>): Promise<T> {
  return on(line, async (client) => {
    try {
      const result = await within(client, line, entry, fn);
      const { command } = await client.query("commit");
      // PostgreSQL answers so when a statement had failed and somebody swallowed the error.
      if (command !== "COMMIT") throw new Error("The transaction had failed before its end");
      return result;
    } catch (error) {
      await client.query("rollback").catch(() => {});
      throw error;
    }
  });
}

/** A transaction that only reads: nobody waits for its end, because whatever follows on the connection stands behind it. */
function reading<T>(line: Line, entry: Entry, fn: (tx: Tx) => Promise<T>): Promise<T> {
  return on(line, async (client) => {
    try {
      return await within(client, line, entry, fn);
    } finally {
      client.query("rollback").catch(() => {});
    }
  });
}

/** Begin, question and end leave in one go. */
function ask(line: Line, entry: Entry, question: SQL): Promise<Record<string, unknown>[]> {
  const { sql, params } = dialect.sqlToQuery(question);
  return on(line, async (client) => {
    const beginning = client.query(`begin; ${entry.statement}`);
    const answer = Promise.all([client.query(asked({ text: sql, types: datesAsWritten }, line.prepare), params), beginning]);
    client.query("commit").catch(() => {});
    const [{ rows }] = await answer;
    return rows;
  });
}

/** Works on one connection. It goes back when the work is over, and away when it was lost. */
async function on<T>(line: Line, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await line.pool.connect();
  let lost = false;
  try {
    return await work(client);
  } catch (error) {
    lost = isLoss(error);
    throw error;
  } finally {
    client.release(lost);
  }
}

/** Whether the connection went away, as opposed to a statement that failed on it. Drizzle wraps what the driver says. */
function isLoss(error: unknown): boolean {
  const { code, message = "", cause } = error as { code?: unknown; message?: string; cause?: unknown };
  if (typeof code === "string" && /^(57P|08|E[A-Z]+$)/.test(code)) return true;
  return (
    /^(Connection terminated|Client (has encountered|was closed))/.test(message) ||
    (typeof cause === "object" && cause !== null && isLoss(cause))
  );
}

/**
 * Begins, and does the work without waiting for that; refused when the beginning was. Once the work is over, nothing more may be asked in its
 * name: a part of it that goes on after another part failed would ask in the transaction of whoever gets the connection next.
 */
async function within<T>(client: PoolClient, line: Line, entry: Entry | null, fn: (tx: Tx) => Promise<T>): Promise<T> {
  const turn = { over: false };
  const beginning = client.query(entry ? `begin; ${entry.statement}` : "begin");
  try {
    const [result] = await Promise.all([fn(txOn(client, line.prepare, turn)), beginning]);
    return result;
  } finally {
    turn.over = true;
  }
}

function txOn(client: PoolClient, prepare: boolean, turn: { over: boolean }): Tx {
  const query = (config: QueryConfig, values?: unknown[]): Promise<QueryResult> =>
    turn.over ? Promise.reject(new Error("This transaction is over")) : client.query(asked(config, prepare), values);
  const session = new NodePgSession(Object.assign(Object.create(client), { query }), dialect, undefined);
  return new NodePgTransaction(dialect, session as never, undefined) as unknown as Tx;
}

/** Statements longer than this bring many rows along: hardly two of them are the same. Unit: characters. */
const longestPrepared = 8_000;
/** Every other statement is prepared once for each connection, under a name that belongs to its text. */
const names = new Map<string, string>();

function asked(config: QueryConfig, prepare: boolean): QueryConfig {
  if (!prepare || config.text.length > longestPrepared) return config;
  const name = names.get(config.text) ?? `fokus_${names.size}`;
  names.set(config.text, name);
  return { ...config, name };
}

/** Days and instants stay as PostgreSQL writes them, as they do in Drizzle's own questions; shapes check them. */
const written = [types.builtins.DATE, types.builtins.TIMESTAMP, types.builtins.TIMESTAMPTZ];
const datesAsWritten = {
  getTypeParser: (type: number, format?: string) =>
    written.includes(type) ? (text: string) => text : types.getTypeParser(type, format as "text"),
};

/** pg-boss sends either one statement with parameters or a script without, which may open a transaction of its own. */
function forJobs(pool: Pool): JobsDatabase {
  return {
    async executeSql(text, values) {
      const answer: QueryResult | QueryResult[] = values?.length ? await pool.query(text, values) : await pool.query(text);
      return { rows: [answer].flat().flatMap(({ rows }) => rows) };
    },
  };
}
