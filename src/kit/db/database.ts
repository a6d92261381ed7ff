// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type { Db } from "pg-boss";
import type { z } from "zod";
import { type Clock, isDay, systemClock } from "#kit/time";
import { isId } from "./id.ts";

/** The database as pg-boss sees it. */
export type JobsDatabase = Db;

/** A running transaction on either engine. Inside one, never use anything but this: PGlite would wait for ever. */
export type Tx = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** Who a transaction is for; the row-level policies read it. `null`: nobody is signed in. */
export interface DbActor {
  id: string | null;
}

/** The database role a transaction runs as. "owner" sees everything and is for migrations, jobs and sealing only. */
export type DbRole = "fokus_app" | "fokus_signin" | "owner";

/** How a transaction begins: one statement that takes role, actor, day and instant for as long as it lasts. */
export interface Entry {
  statement: string;
  readOnly: boolean;
}

/** What a driver must be able to do; the two engines differ only here. */
export interface Engine {
  name: "pglite" | "postgres";
  /** All or nothing. The entry's statement runs first, in the same transaction; after reading only, the caller need not wait for the end. */
  transaction<T>(entry: Entry | null, fn: (tx: Tx) => Promise<T>): Promise<T>;
  /** One question in a transaction of its own: entry, question and end travel together. */
  ask(entry: Entry, question: SQL): Promise<Record<string, unknown>[]>;
  /** What a question asked now would see, by the name PostgreSQL has for it. */
  state(): Promise<string>;
  /** Runs a script of several statements as owner, outside a transaction of ours. */
  script(text: string): Promise<void>;
  /** The same database as pg-boss wants it. */
  forJobs(): JobsDatabase;
  close(): Promise<void>;
}

/** The only way to the data. Rooms get `read` and `write`; the rest is for the kit, identity and the command line. */
export class Database {
  constructor(
    private readonly engineInUse: Engine,
    readonly clock: Clock = systemClock,
  ) {}

  get engine(): "pglite" | "postgres" {
    return this.engineInUse.name;
  }

  /** The same database seen with another clock; for tests and example content, where time stands still. */
  withClock(clock: Clock): Database {
    return new Database(this.engineInUse, clock);
  }

  /** Reads as a person; the database refuses to change anything. */
  read<T>(actor: DbActor, fn: (tx: Tx) => Promise<T>): Promise<T> {
    return this.as("fokus_app", actor, true, fn);
  }

  /** Reads and writes as a person, all or nothing. */
  write<T>(actor: DbActor, fn: (tx: Tx) => Promise<T>): Promise<T> {
    return this.as("fokus_app", actor, false, fn);
  }

  /** For sign-in only: people, codes and sessions, which no room can see. */
  signIn<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
    return this.as("fokus_signin", { id: null }, false, fn);
  }

  /** One question as the sign-in role: who somebody is stands before every page, so it takes one round trip. */
  async askSignIn<S extends z.ZodType>(question: SQL, shape: S): Promise<z.infer<S>[]> {
    const statement = entryStatement("fokus_signin", { id: null }, this.clock, true);
    return (await this.engineInUse.ask({ statement, readOnly: true }, question)).map((row) => shape.parse(row));
  }

  /** One question as a person, in one round trip: for what stands before every page. */
  async ask<S extends z.ZodType>(actor: DbActor, question: SQL, shape: S): Promise<z.infer<S>[]> {
    const statement = entryStatement("fokus_app", actor, this.clock, true);
    return (await this.engineInUse.ask({ statement, readOnly: true }, question)).map((row) => shape.parse(row));
  }

  /** As the owner of the tables: row-level policies do not apply. For migrations, jobs, sealing, loading the register. */
  owner<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
    return this.engineInUse.transaction(null, fn);
  }

  /** The same database; `first` runs at the beginning of each of its transactions, and `last` with what it found at the end, inside it. */
  watched<Found>(first: (tx: Tx) => Promise<Found>, last: (tx: Tx, found: Found) => Promise<void>): Database {
    const engine = this.engineInUse;
    return this.through((entry, fn) =>
      engine.transaction(entry, async (tx) => {
        const found = await first(tx);
        const result = await fn(tx);
        await last(tx, found);
        return result;
      }),
    );
  }

  /** Does everything `fn` does in one transaction of the owner, and takes all of it back. */
  async rehearse(fn: (db: Database) => Promise<void>): Promise<void> {
    const over = new Error("The rehearsal is over");
    const rehearsal = this.owner(async (outer) => {
      await fn(this.through((_entry, inner) => outer.transaction((tx) => inner(tx as Tx))));
      throw over;
    });
    await rehearsal.catch((error: unknown) => {
      if (error !== over) throw error;
    });
  }

  private through(transaction: Engine["transaction"]): Database {
    return new Database({ ...this.engineInUse, transaction }, this.clock);
  }

  /**
   * The state of the data as a word: while it stays the same, every question gets the same answer. It names the transactions that are
   * over (`pg_current_snapshot`), so it changes with the end of each one that wrote, in whatever process.
   */
  state(): Promise<string> {
    return this.engineInUse.state();
  }

  script(text: string): Promise<void> {
    return this.engineInUse.script(text);
  }

  forJobs(): JobsDatabase {
    return this.engineInUse.forJobs();
  }

  close(): Promise<void> {
    return this.engineInUse.close();
  }

  private as<T>(role: DbRole, actor: DbActor, readOnly: boolean, fn: (tx: Tx) => Promise<T>): Promise<T> {
    return this.engineInUse.transaction({ statement: entryStatement(role, actor, this.clock, readOnly), readOnly }, fn);
  }
}

/**
 * Role, actor, day, instant and read-only in one statement; `true` = until the end of the transaction, so nothing leaks through a pooler.
 * @throws RangeError for an actor or a day that does not look like one: both stand in the statement as they are.
 */
export function entryStatement(role: DbRole, actor: DbActor, clock: Pick<Clock, "today" | "now">, readOnly: boolean): string {
  const today = clock.today();
  if (actor.id !== null && !isId(actor.id)) throw new RangeError("The actor of a transaction is not an id");
  if (!isDay(today)) throw new RangeError("The day of a transaction is not a day");
  const settings = [
    ["fokus.actor", actor.id ?? ""],
    ["fokus.today", today],
    ["fokus.now", clock.now().toISOString()],
    ["transaction_read_only", readOnly ? "on" : "off"],
    ["role", role],
  ];
  return `select ${settings.map(([name, value]) => `set_config('${name}', '${value}', true)`).join(", ")}`;
}

/** Steps out of the application's role for one of the kit's own statements (job queue), and back in. */
export async function asOwnerFor<T>(tx: Tx, fn: () => Promise<T>): Promise<T> {
  const [before] = await rowsUntyped(tx, sql`select current_setting('role') as role`);
  await tx.execute(sql`select set_config('role', 'none', true)`);
  const result = await fn();
  await tx.execute(sql`select set_config('role', ${String(before?.role ?? "none")}, true)`);
  return result;
}

/** Raw SQL with a checked shape. The drivers differ in what they return, so nobody calls `execute` directly. */
export async function rows<S extends z.ZodType>(tx: Tx, query: SQL, shape: S): Promise<z.infer<S>[]> {
  return (await rowsUntyped(tx, query)).map((row) => shape.parse(row));
}

/** Raw SQL whose result nobody reads. */
export async function run(tx: Tx, query: SQL): Promise<void> {
  await tx.execute(query);
}

export async function rowsUntyped(tx: Tx, query: SQL): Promise<Record<string, unknown>[]> {
  const result: unknown = await tx.execute(query);
  if (Array.isArray(result)) return result;
  return (result as { rows: Record<string, unknown>[] }).rows;
}
