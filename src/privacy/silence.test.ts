// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { pino } from "pino";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { readConfig } from "#config";
import { beginSession, cast } from "#identity";
import { newId, rows } from "#kit/db";
import { type World, world } from "#world";
import { createApp } from "../app.ts";
import { seedExamples } from "../house.ts";

let w: World;
beforeEach(async () => {
  w = await world();
});

const secret = "a secret that no line may hold, thirty-two characters";
const canaries = {
  name: "Kanaria Vogelsang",
  email: "kanaria@vogelsang.example",
  phone: "030 23125-987",
  word: "kanarienwort",
};

/** Every field our forms have that people type into; more than a form has does no harm. */
const typed = {
  ...{ id: newId(new Date("2027-03-12T09:30:00Z")), name: canaries.name, person: canaries.name, saidBy: canaries.name, by: canaries.name },
  ...{ email: canaries.email, mail: canaries.email, reply_to: canaries.email, replyTo: canaries.email, phone: canaries.phone },
  ...{ message: canaries.word, said: canaries.word, note: canaries.word, title: canaries.word, text: canaries.word, code: canaries.word },
  ...{ office: canaries.word, reason: canaries.word, subject: canaries.word, pasted: `Name;Ort\n${canaries.name};${canaries.word}\n` },
};

const ending = /abmelden|beispielpersonen|loeschen/;

/** Every route of the house once, with canaries in the address, the question and the form. */
async function tour(logged: string[]) {
  const read = readConfig({ FOKUS_EXAMPLE: "1", FOKUS_URL: "http://localhost:3000", FOKUS_SECRET: secret });
  if (read.kind === "faulty") throw new Error(read.faults.join("\n"));
  const log = pino({ level: "debug" }, { write: (line: string) => logged.push(line) });
  const app = createApp({ config: read.config, db: w.db, jobs: w.jobs, clock: w.clock, log });
  const anna = await w.actor("anna");
  const token = await w.db.signIn((tx) => beginSession(tx, app.seals, anna.id ?? "", w.now));
  const routes = app.routes().filter((route) => !ending.test(route) && !route.includes("*"));
  const statuses: number[] = [];
  for (const route of routes) {
    const [method = "GET", pattern = "/"] = route.split(" ");
    const path = pattern.replaceAll(":body", "musterstadt").replace(/:\w+(\{[^}]*\})?/g, canaries.word);
    const headers = { cookie: `fokus-session=${token}`, origin: "http://localhost:3000", "user-agent": canaries.word };
    const init = method === "GET" ? { headers } : { method, headers, body: new URLSearchParams(typed) };
    const answer = await app.fetch(new Request(`http://localhost:3000${path}?suche=${encodeURIComponent(canaries.name)}`, init));
    statuses.push(answer.status);
    await answer.arrayBuffer();
  }
  const metrics = await (await app.fetch(new Request("http://localhost:3000/metrics"))).text();
  return { token, statuses, metrics, app };
}

test("on a tour through every route, nobody's name, address, code or token comes into log, figures or queue", {
  timeout: 300_000,
}, async () => {
  await seedExamples(w);
  const logged: string[] = [];
  const { token, statuses, metrics } = await tour(logged);
  expect(statuses.length).toBeGreaterThan(150);
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
  const queued = await w.db.owner((tx) =>
    rows(
      tx,
      sql`select data::text as data, coalesce(output::text, '') as output from pgboss.job`,
      z.object({ data: z.string(), output: z.string() }),
    ),
  );
  expect(queued.length).toBeGreaterThan(0);
  const people = Object.values(cast).flatMap(({ name, email }) => [name, email]);
  const silent = [secret, token, ...Object.values(canaries), ...people, encodeURIComponent(canaries.name), "Vogelsang", "kanari"];
  const told = { log: logged.join("\n"), figures: metrics, queue: JSON.stringify(queued) };
  const found = Object.entries(told).flatMap(([where, text]) =>
    silent.filter((one) => text.includes(one)).map((one) => `${where}: ${one}`),
  );
  expect(found).toEqual([]);
});
