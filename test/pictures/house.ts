// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { pino } from "pino";
import { readConfig } from "#config";
import { openPglite } from "#kit/db";
import { keepFilesUnder } from "#kit/files";
import { openJobs } from "#kit/jobs";
import { outboxPostman } from "#kit/mail";
import { stoppedClock } from "#kit/time";
import { createApp } from "../../src/app.ts";
import { seedExamples } from "../../src/house.ts";
import { allJobs } from "../../src/rooms.ts";
import { morning, prepareTemplate } from "../harness/template.ts";

/** The house with its example week in memory, served on a free port; the clock stands still. */
export async function openExampleHouse(): Promise<{ base: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "fokus-pictures-"));
  keepFilesUnder(folder);
  const clock = stoppedClock(morning);
  const opened = await openPglite();
  await prepareTemplate(opened);
  const db = opened.withClock(clock);
  const jobs = await openJobs(db, allJobs(outboxPostman), [], clock, (error) => {
    throw error;
  });
  await seedExamples({ db, jobs, clock });
  await jobs.drain();
  const read = readConfig({ FOKUS_EXAMPLE: "1" });
  if (read.kind === "faulty") throw new Error(read.faults.join("\n"));
  const app = createApp({ config: read.config, db, jobs, clock, log: pino({ level: "warn" }) });
  const { server, base } = await listen(app.fetch);
  const close = async () => {
    server.close();
    await jobs.stop();
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { base, close };
}

function listen(fetch: (request: Request) => Response | Promise<Response>): Promise<{ server: Server; base: string }> {
  return new Promise((resolve) => {
    const server = serve({ fetch, port: 0, hostname: "127.0.0.1" }, ({ port }: AddressInfo) => {
      resolve({ server, base: `http://127.0.0.1:${port}` });
    }) as Server;
  });
}
