// SPDX-License-Identifier: EUPL-1.2
import { or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "./actor.ts";

/** One way a person can stand to a thing, said twice: for one thing and for a list. A law test compares the two. */
export interface Relation<Subject> {
  holds(actor: Actor, subject: Subject): boolean;
  where(actor: Actor): SQL;
}

export interface Policy<Subject, Action extends string> {
  actions: readonly Action[];
  /** Whether the person may do this to this thing. Default: no. */
  allows(actor: Actor, action: Action, subject: Subject): boolean;
  /** The same as a filter: the rows the person may do this to. */
  where(actor: Actor, action: Action): SQL;
}

/** A room's permissions: its relations, and per action the relations that are enough. */
export function definePolicy<Subject, Name extends string, Action extends string>(
  relations: Record<Name, Relation<Subject>>,
  table: Record<Action, readonly NoInfer<Name>[]>,
): Policy<Subject, Action> {
  const enough = (action: Action): Relation<Subject>[] => (table[action] ?? []).map((name) => relations[name]);
  return {
    actions: Object.keys(table) as Action[],
    allows: (actor, action, subject) => enough(action).some((relation) => relation.holds(actor, subject)),
    where: (actor, action) => or(...enough(action).map((relation) => relation.where(actor))) ?? sql`false`,
  };
}
