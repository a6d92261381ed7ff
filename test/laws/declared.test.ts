// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { rows, run, type Tx } from "#kit/db";
import { projectPath } from "#kit/place";
import { type Actor, expectedFor, type FurtherSpectator, type Situation, type Spectator, situations } from "#kit/policy";
import { type World, world } from "#world";
import { seedExamples } from "../../src/house.ts";
import { people, table } from "./permission-table.ts";
import { type Case, cases, type Subject } from "./policy-cases.ts";
import { projectFiles } from "./project-files.ts";
import { permissionsPage } from "./shown-table.ts";
import { bringAbout } from "./situations.ts";

let w: World;
let musterstadt: string;
beforeEach(async () => {
  w = await world();
  await seedExamples(w);
  await w.jobs.drain();
  musterstadt = (await w.body("musterstadt")).id;
});

const spectators = Object.keys(people) as (Spectator | FurtherSpectator)[];
const named = z.object({ id: z.string() });

/** As owner, on the day the stage's clock shows. */
const onThatDay = <T>(fn: (tx: Tx) => Promise<T>) =>
  w.db.owner(async (tx) => {
    await run(tx, sql`select set_config('fokus.today', ${w.clock.today()}, true)`);
    return fn(tx);
  });

const caseOf = (by: string): [one: Case | undefined, action: string] => {
  const [room = "", action = ""] = by.split(".");
  return [cases.find(({ name }) => name === room), action];
};

/** The inventory or the strategy of Musterstadt as a whole. */
async function subjectOf(one: Case): Promise<Subject> {
  const found = (await onThatDay(one.all)).find(({ bodyId }) => bodyId === musterstadt);
  if (!found) throw new Error("The example week has an inventory and a strategy");
  return { bodyId: musterstadt, ...(found.sharedWith ? { sharedWith: found.sharedWith } : {}) };
}

/** Whether somebody gets anything but »not there« or »sign in first«. */
const reaches = (status: number, who: string) => status !== 404 && !(who === "nobody" && status === 303);

/** Guests of a draft come by a share of their own, which the strategy's door asks, not its policy; see reading/door.ts. */
const byTheDoor = (by: string, situation: Situation | undefined) => by === "strategy.read" && situation === "draftShared";

/** "busy" opens nothing to others than the team: there is nothing more for the filters to say. */
const opening = situations.filter((one) => one !== "busy");

test.each([undefined, ...opening])("what the table expects is what the declared policies say: %s", async (situation) => {
  if (situation) await bringAbout(w, situation);
  const actors = new Map<string, Actor>();
  for (const who of spectators) actors.set(who, await w.actor(people[who]));
  const wrong: string[] = [];
  let compared = 0;
  for (const [route, expected] of table) {
    // A page the example week has not for anybody says nothing about permissions.
    if (!expected.by || expected.officer === 404) continue;
    const [one, action] = caseOf(expected.by);
    if (!one?.policy.actions.includes(action)) {
      wrong.push(`${route}: nobody declares ${expected.by}`);
      continue;
    }
    const subject = await subjectOf(one);
    for (const who of spectators) {
      const actor = actors.get(who);
      const allowed = actor !== undefined && one.policy.allows(actor, action, subject);
      const expectedToReach = reaches(expectedFor(expected, who, situation), who);
      const guest = byTheDoor(expected.by, situation) && expected.when?.draftShared?.[who] !== undefined;
      compared += 1;
      if (allowed !== expectedToReach && !guest) wrong.push(`${route} ${who}: ${expected.by} says ${allowed ? "yes" : "no"}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(1_000);
});

/** Orders and shares that do not hold today: over, taken back, or not begun. */
const notToday = [
  ["ordered", "over", sql`update delegations set since = '2027-02-01', until = '2027-03-11'`],
  ["ordered", "taken back", sql`update delegations set revoked_at = given_at`],
  ["ordered", "ahead", sql`update delegations set since = '2027-03-13'`],
  ["shared", "over", sql`update inventory_shares set since = '2027-02-01', until = '2027-03-11'`],
  ["shared", "ended", sql`update inventory_shares set ended_at = shared_at`],
  ["shared", "ahead", sql`update inventory_shares set since = '2027-03-13'`],
] as const;

const states: readonly (readonly [situation: Situation, how: string, change: (typeof notToday)[number][2] | null])[] = [
  ...opening.map((one) => [one, "holds", null] as const),
  ...notToday,
];

test.each(states)("one row and the filter say the same for the whole cast: %s, %s", { timeout: 60_000 }, async (situation, _, change) => {
  await bringAbout(w, situation);
  if (change) await w.db.owner((tx) => run(tx, change));
  for (const { name, policy, all, table: ofCase } of cases) {
    const everything = await onThatDay(all);
    for (const who of spectators) {
      const actor = await w.actor(people[who]);
      for (const action of policy.actions) {
        const filtered = await onThatDay((tx) =>
          rows(tx, sql`select id::text as id from ${ofCase} where ${policy.where(actor, action)}`, named),
        );
        const allowed = everything.filter((row) => policy.allows(actor, action, row)).map((row) => row.id);
        expect(filtered.map((row) => row.id).sort(), `${name} ${who} ${action}`).toEqual(allowed.sort());
      }
    }
  }
});

test.each(notToday)("an order or share that does not hold today opens nothing: %s, %s", async (situation, _, change) => {
  await bringAbout(w, situation);
  await w.db.owner((tx) => run(tx, change));
  const clara = await w.actor("clara");
  for (const one of cases) {
    const subject = await subjectOf(one);
    for (const action of one.policy.actions) expect(one.policy.allows(clara, action, subject), `${one.name} ${action}`).toBe(false);
  }
  expect((await w.request("clara", "/intern/musterstadt/bestand")).status).toBe(404);
});

test("every policy of the house is compared", () => {
  const declaring = projectFiles().filter(({ path, text }) => path.startsWith("src/") && / = definePolicy\(/.test(text));
  expect(declaring.length).toBe(cases.length);
});

test("docs/permissions.md is up to date; if not, run: node bin/permissions", () => {
  expect(readFileSync(projectPath("docs", "permissions.md"), "utf8")).toBe(permissionsPage(table));
});
