// SPDX-License-Identifier: EUPL-1.2
import { type Database, migrate } from "#kit/db";
import { openJobs } from "#kit/jobs";
import { outboxPostman } from "#kit/mail";
import { stoppedClock } from "#kit/time";
import { loadRegister } from "#register";
import { seedPeople } from "../../src/identity/seeds.ts";
import { seedOrganisations } from "../../src/register/organisations/seeds.ts";
import { allJobs } from "../../src/rooms.ts";

/** Friday morning in March; every world begins then. */
export const morning = new Date("2027-03-12T09:30:00.000Z");

/** What every test starts from, made once: the migrated database with the register, the cast and empty queues. */
export async function prepareTemplate(opened: Database): Promise<void> {
  const clock = stoppedClock(morning);
  const db = opened.withClock(clock);
  await migrate(db, morning);
  await db.owner((tx) => loadRegister(tx, { land: "05", example: true }));
  await db.owner(seedOrganisations);
  const jobs = await openJobs(db, allJobs(outboxPostman), [], clock, (error) => {
    throw error;
  });
  await db.owner((tx) => seedPeople(tx, { clock, enqueue: jobs.enqueue }));
  await jobs.stop();
}
