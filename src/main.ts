// SPDX-License-Identifier: EUPL-1.2
import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import type { Config } from "#config";
import { cast } from "#identity";
import { exitCodes, type Output } from "./cli/output.ts";
import { type Held, type House, openHouse, seedExamples } from "./house.ts";
import { t } from "./texts.de.ts";

/** How long running requests get after SIGTERM. Unit: milliseconds. */
const drainTime = 10_000;

/** Starts web server and worker, and answers when both have ended. */
export async function serveHouse(config: Config, lock: Held, out: Output): Promise<number> {
  const house = await openHouse(config, lock, out.line);
  let code: number;
  try {
    code = await serveUntilStopped(house, out);
  } finally {
    await house.close();
  }
  if (code === exitCodes.ok) out.line(t.stopped);
  return code;
}

async function serveUntilStopped(house: House, out: Output): Promise<number> {
  const { config } = house;
  if (config.exampleMode) await seedExamples(house);
  const server = await listen(house);
  if (!server) {
    out.fault(t.portTaken(config.port));
    return exitCodes.failed;
  }
  await house.jobs.work();
  await house.announce(config.url);
  welcome(config, out);
  await untilStopped(server, out);
  return exitCodes.ok;
}

function listen(house: House): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: house.app.fetch, port: house.config.port, hostname: house.config.host }, () =>
      resolve(server as Server),
    ) as Server;
    server.once("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(null) : reject(error)));
  });
}

function welcome(config: Config, out: Output): void {
  out.line(t.ready(config.url));
  if (config.databaseUrl === undefined) out.line(t.embedded);
  if (!config.exampleMode) return;
  out.line(`${t.example} ${config.url}/beispielpersonen`);
  for (const person of Object.values(cast)) out.line(`  ${person.name.padEnd(16)} ${person.email}`);
}

/** Waits for SIGTERM or SIGINT, then lets running requests finish. */
async function untilStopped(server: Server, out: Output): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once("SIGTERM", () => resolve());
    process.once("SIGINT", () => resolve());
  });
  out.line(t.stopping);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const hurry = setTimeout(() => server.closeAllConnections(), drainTime);
  await closed;
  clearTimeout(hurry);
}
