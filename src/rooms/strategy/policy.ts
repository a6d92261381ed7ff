// SPDX-License-Identifier: EUPL-1.2
import { inArray } from "drizzle-orm";
import { actsFor, bodiesOf, definePolicy, type Relation } from "#kit/policy";
import { strategies } from "./tables.ts";

interface Subject {
  bodyId: string;
}

const ownBody: Relation<Subject> = {
  holds: (actor, strategy) => actsFor(actor, strategy.bodyId),
  where: (actor) => inArray(strategies.bodyId, bodiesOf(actor)),
};

/** Drafts are for the body's own people. Published editions need no permission: the database shows them to everybody. */
export const strategyPolicy = definePolicy(
  { ownBody },
  { read: ["ownBody"], edit: ["ownBody"], decide: ["ownBody"], publish: ["ownBody"] },
);
