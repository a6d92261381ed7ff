// SPDX-License-Identifier: EUPL-1.2
import { and, eq, isNull } from "drizzle-orm";
import { teamOf } from "#identity";
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import { workingRoles } from "#kit/policy";
import { dayOf } from "#kit/time";
import type { Act } from "../draft/change.ts";
import { strategies } from "../tables.ts";
import { strategyReleaseRules as rules } from "./tables.ts";

export type Strategy = typeof strategies.$inferSelect;

/** The strategy of a body, locked: releasing, publishing, switching and changing the draft come one after another. */
export async function lockedStrategy(tx: Tx, bodyId: string): Promise<Strategy | undefined> {
  const [strategy] = await tx.select().from(strategies).where(eq(strategies.bodyId, bodyId)).for("update");
  return strategy;
}

/** The id of the rule that holds in a body; null while one person is enough. */
export async function openRule(tx: Tx, bodyId: string): Promise<string | null> {
  const [rule] = await tx
    .select({ id: rules.id })
    .from(rules)
    .where(and(eq(rules.bodyId, bodyId), isNull(rules.endedAt)));
  return rule?.id ?? null;
}

/** How many people work for a body on this day; who has two tasks counts once. */
export async function peopleAtWork(tx: Tx, bodyId: string, today: string): Promise<number> {
  const team = await teamOf(tx, bodyId);
  const working = team.filter(({ role, since }) => workingRoles.includes(role) && since <= today);
  return new Set(working.map(({ personId }) => personId)).size;
}

export type SwitchOutcome = "switched-on" | "is-on" | "alone" | "not-there";

/** From now on two people release. Refused to somebody who works alone: nothing could be published any more. */
export async function switchOn(tx: Tx, act: Act): Promise<SwitchOutcome> {
  const { actor, bodyId, now } = act;
  const strategy = await lockedStrategy(tx, bodyId);
  if (!strategy) return "not-there";
  if (await openRule(tx, bodyId)) return "is-on";
  if ((await peopleAtWork(tx, bodyId, dayOf(now))) < 2) return "alone";
  const id = newId(now);
  await tx.insert(rules).values({ id, bodyId, strategyId: strategy.id, begunBy: actor.id, begunAt: now });
  await record(tx, { actor, at: now, action: "strategy.release_rule_begun", bodyId, subjectId: id });
  return "switched-on";
}

/** Ends the rule. The database lets it end only with the request of one person that another one has confirmed. */
export async function endRule(tx: Tx, act: Act, ruleId: string): Promise<void> {
  const { actor, bodyId, now } = act;
  await tx
    .update(rules)
    .set({ endedAt: now })
    .where(and(eq(rules.id, ruleId), isNull(rules.endedAt)));
  await record(tx, { actor, at: now, action: "strategy.release_rule_ended", bodyId, subjectId: ruleId });
}
