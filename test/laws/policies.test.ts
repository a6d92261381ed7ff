// SPDX-License-Identifier: EUPL-1.2
import { and, eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { cast } from "#identity";
import { rows, run, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { type Person, type World, world } from "#world";
import { seedExamples } from "../../src/house.ts";
import { inventoryPolicy } from "../../src/rooms/inventory/policy.ts";
import { entries } from "../../src/rooms/inventory/tables.ts";
import { cases } from "./policy-cases.ts";

const people: readonly Person[] = ["nobody", ...(Object.keys(cast) as (keyof typeof cast)[])];

let w: World;
beforeAll(async () => {
  w = await world();
  await seedExamples(w);
  await w.jobs.drain();
});

const named = z.object({ id: z.string() });

/** As owner, on the day the stage's clock shows. */
const onThatDay = <T>(fn: (tx: Tx) => Promise<T>) =>
  w.db.owner(async (tx) => {
    await run(tx, sql`select set_config('fokus.today', ${w.clock.today()}, true)`);
    return fn(tx);
  });

/** The cast, and Clara once more as if Musterstadt had given her Kreis an order for its inventory. */
async function everybody(): Promise<[name: string, actor: Actor][]> {
  const cast = await Promise.all(people.map(async (person): Promise<[string, Actor]> => [person, await w.actor(person)]));
  const [clara, town, kreis] = [await w.actor("clara"), await w.body("musterstadt"), await w.body("kreis-musterland")];
  const of = { bodyId: town.id, bodySlug: town.slug, bodyName: town.name };
  const through = { throughId: kreis.id, throughSlug: kreis.slug, throughName: kreis.name };
  const order = { id: town.id, ...of, ...through, rooms: ["inventory"], since: "2027-02-03" };
  return [...cast, ["clara by order", { ...clara, delegations: [order] }]];
}

test.each(cases)(
  "$name: what a policy says of one row and what it filters is the same, for every person, row and action",
  async ({ policy, all, table }) => {
    const everything = await onThatDay(all);
    expect(everything.length).toBeGreaterThan(0);
    for (const [person, actor] of await everybody()) {
      for (const action of policy.actions) {
        const filtered = await onThatDay((tx) =>
          rows(tx, sql`select id::text as id from ${table} where ${policy.where(actor, action)}`, named),
        );
        const allowed = everything.filter((row) => policy.allows(actor, action, row)).map((row) => row.id);
        expect(filtered.map((row) => row.id).sort(), `${person} ${action}`).toEqual(allowed.sort());
      }
    }
  },
);

test("what an order and a share open: the one everything in its room but passing it on and publishing, the other reading alone", async () => {
  const all = await onThatDay((tx) => cases[0]?.all(tx) ?? Promise.resolve([]));
  const may = (actor: Actor) =>
    inventoryPolicy.actions.map((action) => `${action} ${all.filter((row) => inventoryPolicy.allows(actor, action, row)).length}`);
  const [clara, byOrder] = (await everybody()).filter(([name]) => name.startsWith("clara")).map(([, actor]) => actor);
  expect(clara && may(clara)).toEqual(["read 5", "change 0", "readIn 0", "export 0", "share 0", "publish 0"]);
  expect(byOrder && may(byOrder)).toEqual(["read 71", "change 66", "readIn 66", "export 66", "share 0", "publish 0"]);
});

test("a removed entry is left out for everybody, its own officer included", async () => {
  const musterstadt = await w.body("musterstadt");
  const one = and(eq(entries.bodyId, musterstadt.id), sql`${entries.removedAt} is null`);
  const [entry] = await w.db.owner((tx) => tx.select({ id: entries.id }).from(entries).where(one).limit(1));
  await w.db.owner((tx) =>
    tx
      .update(entries)
      .set({ removedAt: w.now })
      .where(eq(entries.id, entry?.id ?? "")),
  );
  const anna = await w.actor("anna");
  expect(inventoryPolicy.allows(anna, "read", { bodyId: musterstadt.id, removedAt: w.now })).toBe(false);
  const left = await w.db.owner((tx) => tx.select({ id: entries.id }).from(entries).where(inventoryPolicy.where(anna, "read")));
  expect(left.map((row) => row.id)).not.toContain(entry?.id);
});
