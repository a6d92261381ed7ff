// SPDX-License-Identifier: EUPL-1.2
import { and, eq, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import type { Policy } from "#kit/policy";
import { type Person, type World, world } from "#world";
import { seedExamples } from "../../src/house.ts";
import { inventoryPolicy } from "../../src/rooms/inventory/policy.ts";
import { entries } from "../../src/rooms/inventory/tables.ts";
import { strategyPolicy } from "../../src/rooms/strategy/policy.ts";
import { strategies } from "../../src/rooms/strategy/tables.ts";

const people: readonly Person[] = ["nobody", "anna", "bert", "clara", "dora", "emil"];

let w: World;
beforeAll(async () => {
  w = await world();
  await seedExamples(w);
  await w.jobs.drain();
});

interface Case {
  name: string;
  policy: Policy<{ bodyId: string; removedAt?: Date | null }, string>;
  /** Every row, as owner: what the test asks the policy about. */
  all(tx: Tx): Promise<{ id: string; bodyId: string; removedAt?: Date | null }[]>;
  table: PgTable;
}

const cases: Case[] = [
  {
    name: "inventory",
    policy: inventoryPolicy,
    table: entries,
    all: (tx) => tx.select({ id: entries.id, bodyId: entries.bodyId, removedAt: entries.removedAt }).from(entries),
  },
  {
    name: "strategy",
    policy: strategyPolicy,
    table: strategies,
    all: (tx) => tx.select({ id: strategies.id, bodyId: strategies.bodyId }).from(strategies),
  },
];

const named = z.object({ id: z.string() });

test.each(cases)(
  "$name: what a policy says of one row and what it filters is the same, for every person, row and action",
  async ({ policy, all, table }) => {
    const everything = await w.db.owner(all);
    expect(everything.length).toBeGreaterThan(0);
    for (const person of people) {
      const actor = await w.actor(person);
      for (const action of policy.actions) {
        const filtered = await w.db.owner((tx) =>
          rows(tx, sql`select id::text as id from ${table} where ${policy.where(actor, action)}`, named),
        );
        const allowed = everything.filter((row) => policy.allows(actor, action, row)).map((row) => row.id);
        expect(filtered.map((row) => row.id).sort(), `${person} ${action}`).toEqual(allowed.sort());
      }
    }
  },
);

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
