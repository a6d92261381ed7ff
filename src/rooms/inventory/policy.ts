// SPDX-License-Identifier: EUPL-1.2
import { and, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { type Actor, actsFor, bodiesOf, definePolicy, type Relation } from "#kit/policy";
import { openToday } from "./sharing/list.ts";
import { shares } from "./sharing/tables.ts";
import { entries } from "./tables.ts";

/** What is asked about: an entry, or with the body alone the inventory as a whole. */
interface Subject {
  bodyId: string;
  removedAt?: Date | null;
  /** Ids of the bodies it is shared with today. */
  sharedWith?: readonly string[];
  /** Whether whoever asks reads it by an open look of an operator. */
  isLookedAt?: boolean;
}

/** This room, in orders and in the policies of the database. */
const room = "inventory";

/** People who work for the body, themselves or by order. */
const ownBody: Relation<Subject> = {
  holds: (actor, subject) => actsFor(actor, subject.bodyId, room) && !subject.removedAt,
  where: (actor) => present(inArray(entries.bodyId, bodiesOf(actor, room))),
};

/** People who work for the body themselves: what an order does not pass on. */
const ownPeople: Relation<Subject> = {
  holds: (actor, subject) => actsFor(actor, subject.bodyId) && !subject.removedAt,
  where: (actor) => present(inArray(entries.bodyId, bodiesOf(actor))),
};

/** People of a body it is shared with. Of the columns they see what the schema "shared" shows, on the pages sharing/guard.ts names. */
const sharedWith: Relation<Subject> = {
  holds: (actor, subject) => bodiesOf(actor).some((id) => subject.sharedWith?.includes(id)) && !subject.removedAt,
  where: (actor) =>
    present(sql`${entries.bodyId} in (select ${shares.bodyId} from ${shares} where ${withBodiesOf(actor)} and ${openToday})`),
};

/** An operator by a look, on the same pages and through the same views. */
const byLook: Relation<Subject> = {
  holds: (_, subject) => (subject.isLookedAt ?? false) && !subject.removedAt,
  where: (actor) => (actor.id === null ? sql`false` : present(sql`${entries.bodyId} in (select fokus_looks('inventory'))`)),
};

function withBodiesOf(actor: Actor): SQL {
  return inArray(shares.withBodyId, bodiesOf(actor));
}

/** Removed entries are left out here, for everybody. */
function present(where: SQL): SQL {
  return and(where, isNull(entries.removedAt)) as SQL;
}

/** Who sees an inventory and who changes it. */
export const inventoryPolicy = definePolicy(
  { ownBody, ownPeople, sharedWith, byLook },
  {
    read: ["ownBody", "sharedWith", "byLook"],
    change: ["ownBody"],
    readIn: ["ownBody"],
    export: ["ownBody"],
    share: ["ownPeople"],
    publish: ["ownPeople"],
  },
);
