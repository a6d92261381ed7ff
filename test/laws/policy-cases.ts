// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "#kit/db";
import type { Policy } from "#kit/policy";
import { inventoryPolicy } from "../../src/rooms/inventory/policy.ts";
import { entries } from "../../src/rooms/inventory/tables.ts";
import { strategyPolicy } from "../../src/rooms/strategy/policy.ts";
import { strategies } from "../../src/rooms/strategy/tables.ts";

export interface Subject {
  bodyId: string;
  removedAt?: Date | null;
  sharedWith?: readonly string[];
}

/** A policy, and every row it is asked about. */
export interface Case {
  name: string;
  policy: Policy<Subject, string>;
  /** Every row, as owner: what the test asks the policy about. */
  all(tx: Tx): Promise<(Subject & { id: string })[]>;
  table: PgTable;
}

const sharedToday = sql<string[]>`array(select s.with_body_id::text from inventory_shares s where s.body_id = inventory_entries.body_id
  and s.ended_at is null and s.since <= fokus_today() and (s.until is null or s.until >= fokus_today()))`;

/** Every policy of the house; a law test finds those that are missing. */
export const cases: readonly Case[] = [
  {
    name: "inventory",
    policy: inventoryPolicy,
    table: entries,
    all: (tx) => tx.select({ id: entries.id, bodyId: entries.bodyId, removedAt: entries.removedAt, sharedWith: sharedToday }).from(entries),
  },
  {
    name: "strategy",
    policy: strategyPolicy,
    table: strategies,
    all: (tx) => tx.select({ id: strategies.id, bodyId: strategies.bodyId }).from(strategies),
  },
];
