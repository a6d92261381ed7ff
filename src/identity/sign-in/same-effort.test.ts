// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { pino } from "pino";
import { beforeEach, expect, test } from "vitest";
import { readConfig } from "#config";
import { Database, newId, type Tx } from "#kit/db";
import { days, later, minutes } from "#kit/time";
import { type World, world } from "#world";
import { createApp } from "../../app.ts";
import { invitations } from "../invitations/tables.ts";
import { people } from "../tables.ts";
import { visitor } from "../testing/visitor.ts";

let w: World;
let asked = 0;
beforeEach(async () => {
  w = await world();
  const read = readConfig({ FOKUS_EXAMPLE: "1", FOKUS_URL: "http://localhost:3000" });
  if (read.kind === "faulty") throw new Error(read.faults.join("\n"));
  const app = createApp({ config: read.config, db: noting(w.db), jobs: w.jobs, clock: w.clock, log: pino({ level: "silent" }) });
  w = { ...w, now: w.now, app };
});

/** The same database, counting the statements that are sent to it. */
function noting(db: Database): Database {
  const { engineInUse: engine } = db as unknown as { engineInUse: ConstructorParameters<typeof Database>[0] };
  const sends = ["execute", "select", "insert", "update", "delete"];
  const noted = (tx: Tx) =>
    new Proxy(tx, {
      get(target, name) {
        if (sends.includes(String(name))) asked += 1;
        const value: unknown = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  return new Database({ ...engine, transaction: (entry, fn) => engine.transaction(entry, (tx) => fn(noted(tx))) }, w.clock);
}

async function statementsOf(deed: () => Promise<Response>): Promise<{ status: number; statements: number }> {
  asked = 0;
  const answer = await deed();
  await answer.arrayBuffer();
  return { status: answer.status, statements: asked };
}

test("asking for a code sends as many statements to the database whether anybody has the address, until the budget is used up and after", async () => {
  const [known, unknown] = [visitor(w, "203.0.113.9"), visitor(w, "203.0.113.9")];
  for (let time = 0; time < 5; time++) {
    const one = await statementsOf(() => known.visit("/anmelden", { email: "ehrenamt@musterstadt.example" }));
    const other = await statementsOf(() => unknown.visit("/anmelden", { email: "niemand@musterstadt.example" }));
    expect(one.statements).toBeGreaterThan(1);
    expect(other).toEqual(one);
  }
});

test("an address two people share, or where an invitation waits, takes as many statements as one nobody has, and as long", {
  timeout: 60_000,
}, async () => {
  const shared = "ehrenamt@musterstadt.example";
  const id = newId(w.now);
  await w.db.owner((tx) => tx.insert(people).values({ id, name: "Gisela Grün", email: shared, createdAt: w.now }));
  const waits = { id: newId(w.now), bodyId: (await w.body("musterstadt")).id, email: "gisela@musterstadt.example", name: "Gisela Grün" };
  const until = later(w.now, days(5));
  await w.db.owner((tx) => tx.insert(invitations).values({ ...waits, role: "auditor", invitedAt: w.now, until }));
  const differences: number[] = [];
  for (let time = 0; time < 40; time++) {
    w.clock.moveTo(later(w.now, minutes(16)));
    const ask = async (email: string) => {
      const began = performance.now();
      const answer = await statementsOf(() => visitor(w, `203.0.${time}.9`).visit("/anmelden", { email }));
      return { ...answer, took: performance.now() - began };
    };
    // Turn by turn: the first of a round pays for what the moved clock made old.
    const [first, second] = time % 2 === 0 ? ["niemand@musterstadt.example", shared] : [shared, "niemand@musterstadt.example"];
    const answers = [await ask(first ?? ""), await ask(second ?? "")];
    const [unknown, one, other] = [...(time % 2 === 0 ? answers : answers.reverse()), await ask(waits.email)];
    if (!unknown || !one || !other) throw new Error("An answer is missing");
    expect([one.statements, other.statements]).toEqual([unknown.statements, unknown.statements]);
    // Of one round, so that a busy machine slows both.
    differences.push(one.took - unknown.took);
  }
  await w.db.owner((tx) => tx.delete(people).where(eq(people.id, id)));
  expect(Math.abs(median(differences))).toBeLessThan(10);
});

const median = (times: readonly number[]): number => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

test("trying a code for an address nobody has takes as many statements as a wrong code for one somebody has", async () => {
  const [known, unknown] = [visitor(w, "203.0.113.9"), visitor(w, "203.0.113.9")];
  await known.visit("/anmelden", { email: "ehrenamt@musterstadt.example" });
  await unknown.visit("/anmelden", { email: "niemand@musterstadt.example" });
  for (let time = 0; time < 6; time++) {
    const one = await statementsOf(() => known.visit("/anmelden/code", { code: "2222-2222" }));
    const other = await statementsOf(() => unknown.visit("/anmelden/code", { code: "2222-2222" }));
    expect(other).toEqual(one);
  }
});
