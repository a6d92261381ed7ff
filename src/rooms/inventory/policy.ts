// SPDX-License-Identifier: EUPL-1.2
import { and, inArray, isNull } from "drizzle-orm";
import { type Actor, actsFor, bodiesOf, definePolicy, type Relation } from "#kit/policy";
import { entries } from "./tables.ts";

/** What is asked about: an entry, or with the body alone the inventory as a whole. */
interface Subject {
  bodyId: string;
  removedAt?: Date | null;
}

/** This room, in orders and in the policies of the database. */
const room = "inventory";

const ownBody: Relation<Subject> = {
  holds: (actor, subject) => actsFor(actor, subject.bodyId, room) && !subject.removedAt,
  where: (actor: Actor) =>
    and(inArray(entries.bodyId, bodiesOf(actor, room)), isNull(entries.removedAt)) as ReturnType<Relation<Subject>["where"]>,
};

/** Only people who work for a body, themselves or by order, see its inventory and change it. Removed entries are left out here, for everybody. */
export const inventoryPolicy = definePolicy(
  { ownBody },
  { read: ["ownBody"], change: ["ownBody"], readIn: ["ownBody"], export: ["ownBody"] },
);
