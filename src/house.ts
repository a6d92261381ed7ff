// SPDX-License-Identifier: EUPL-1.2
import { join } from "node:path";
import { type Logger, pino } from "pino";
import type { Config } from "#config";
import { type Database, migrate, openPglite, openPostgres } from "#kit/db";
import { keepFilesUnder } from "#kit/files";
import { type Jobs, openJobs } from "#kit/jobs";
import { outboxPostman, smtpPostman } from "#kit/mail";
import type { LockOutcome } from "#kit/place";
import { type Clock, systemClock } from "#kit/time";
import { loadRegister } from "#register";
import { type App, createApp } from "./app.ts";
import { allJobs, allSchedules, rooms } from "./rooms.ts";

/** The opened house: database brought up to date, register loaded, queue open, application ready to answer. */
export interface House {
  config: Config;
  db: Database;
  jobs: Jobs;
  app: App;
  log: Logger;
  clock: Clock;
  /** Says under which address this process serves, for a second process that finds the folder taken. */
  announce(url: string): Promise<void>;
  close(): Promise<void>;
}

/** The lock of the data folder, held; null where PostgreSQL keeps the data. */
export type Held = Extract<LockOutcome, { kind: "locked" }> | null;

export async function openHouse(config: Config, lock: Held, say: (line: string) => void = () => {}): Promise<House> {
  const clock = systemClock;
  const log = pino({ level: config.logLevel, base: undefined });
  keepFilesUnder(config.dataFolder);
  const db =
    config.databaseUrl === undefined
      ? await openPglite({ dataDir: join(config.dataFolder, "pglite"), clock })
      : await openPostgres(config.databaseUrl, { clock });
  for (const name of await migrate(db, clock.now())) say(`Migration ${name}`);
  await db.owner((tx) => loadRegister(tx, { land: config.land, example: config.exampleMode }));
  const postman = config.exampleMode || config.smtpUrl === undefined ? outboxPostman : smtpPostman(config.smtpUrl, config.mailFrom);
  const jobs = await openJobs(db, allJobs(postman), allSchedules, clock, (error) => log.error({ error: error.name }, "queue"));
  const app = createApp({ config, db, jobs, clock, log });
  const close = async () => {
    await jobs.stop();
    await db.close();
    await lock?.release();
  };
  return { config, db, jobs, app, log, clock, close, announce: async (url) => lock?.announce(url) };
}

/** Builds the example week with the rooms' own functions; what is there already stays. */
export async function seedExamples(house: Pick<House, "db" | "jobs" | "clock">): Promise<void> {
  for (const room of rooms) {
    if (room.seeds)
      await house.db.owner((tx) => room.seeds?.(tx, { clock: house.clock, enqueue: house.jobs.enqueue }) ?? Promise.resolve());
  }
}
