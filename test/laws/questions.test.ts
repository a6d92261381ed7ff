// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { pino } from "pino";
import { beforeAll, expect, test } from "vitest";
import { readConfig } from "#config";
import { beginSession } from "#identity";
import { Database, run, type Tx } from "#kit/db";
import { type World, world } from "#world";
import { writeLargeStrategy } from "../../bench/large-strategy.ts";
import { type App, createApp } from "../../src/app.ts";

/** What a large inventory is looked at through. */
const pages = [
  "",
  "?suche=schützen",
  "?suche=xylophonquartett",
  "?suche=schuzenverien",
  "?bereich=sport&bereiche=alle&ort=linde&art=verein&zielgruppe=jugendliche",
  "?rechtsform=ev&bestaetigt=nie&herkunft=liste&kontakt=ohne&folge=bestaetigt",
  "/ueberblick",
  "/ueberblick?nach=zielgruppe&bereiche=alle",
];

let w: World;
let app: App;
let asked = 0;
beforeAll(async () => {
  w = await world();
  const read = readConfig({ FOKUS_EXAMPLE: "1", FOKUS_URL: "http://localhost:3000" });
  if (read.kind === "faulty") throw new Error(read.faults.join("\n"));
  app = createApp({ config: read.config, db: counting(w.db), jobs: w.jobs, clock: w.clock, log: pino({ level: "silent" }) });
});

/** The same database, noting each statement that is sent to it. */
function counting(db: Database): Database {
  const { engineInUse: engine } = db as unknown as { engineInUse: ConstructorParameters<typeof Database>[0] };
  const sends = ["execute", "select", "selectDistinct", "insert", "update", "delete"];
  const noted = (tx: Tx) =>
    new Proxy(tx, {
      get(target, name) {
        if (sends.includes(String(name))) asked += 1;
        const value: unknown = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  return new Database(
    {
      ...engine,
      transaction: (entry, fn) => engine.transaction(entry, (tx) => fn(noted(tx))),
      ask: (entry, question) => {
        asked += 1;
        return engine.ask(entry, question);
      },
    },
    w.clock,
  );
}

async function questionsOf(page: string, room = "bestand"): Promise<number> {
  const anna = await w.actor("anna");
  const token = await w.db.signIn((tx) => beginSession(tx, app.seals, anna.id ?? "", w.now));
  asked = 0;
  const request = new Request(encodeURI(`http://localhost:3000/intern/musterstadt/${room}${page}`), {
    headers: { cookie: `fokus-session=${token}` },
  });
  const answer = await app.fetch(request);
  expect([page, answer.status]).toEqual([page, 200]);
  await answer.arrayBuffer();
  return asked;
}

async function moreEntries(from: number, to: number): Promise<void> {
  const { id } = await w.body("musterstadt");
  await w.db.owner((tx) =>
    run(
      tx,
      sql`insert into inventory_entries (id, body_id, code, name, sort_key, search_text, name_key, kind, fields, place, place_key, source, created_at, updated_at)
          select gen_random_uuid(), ${id}, translate(lpad(to_hex(n), 4, '0'), '01', 'xy'), 'Schützenverein ' || n, 'schutzenverein ' || n, 'schuetzenverein ' || n,
            'schuetzenverein ' || n, 'association', case when n % 2 = 0 then array['sport', 'culture'] else '{}' end, 'Dorf ' || n % 30, 'dorf-' || n % 30,
            'list', ${w.now.toISOString()}, ${w.now.toISOString()}
          from generate_series(${from}::int, ${to}::int) as n`,
    ),
  );
}

test("looking through an inventory takes as many questions with 1,500 entries as with 3, and few of them", {
  timeout: 60_000,
}, async () => {
  await moreEntries(1, 3);
  // The first request of a session also notes that it was used.
  await questionsOf("");
  const few = new Map<string, number>();
  for (const page of pages) few.set(page, await questionsOf(page));
  await moreEntries(4, 1_500);
  for (const page of pages) expect([page, await questionsOf(page)]).toEqual([page, few.get(page)]);
  expect(Math.max(...few.values())).toBeLessThanOrEqual(7);
});

test("a strategy of 8 fields, 30 goals and 60 measures is on one page after twelve questions, the session among them", async () => {
  const body = await w.body("musterstadt");
  await w.as("anna", (tx, actor) => writeLargeStrategy(tx, { actor, bodyId: body.id, now: w.now }));
  await questionsOf("", "strategie");
  expect(await questionsOf("", "strategie")).toBeLessThanOrEqual(12);
});
