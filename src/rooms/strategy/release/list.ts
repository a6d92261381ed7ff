// SPDX-License-Identifier: EUPL-1.2
import { and, desc, eq, isNotNull, isNull, ne, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { people } from "#identity";
import type { Tx } from "#kit/db";
import { strategies, strategyEditions } from "../tables.ts";
import { strategyReleaseRequests as requests, strategyReleaseRules as rules } from "./tables.ts";

/** A request with the people's names, as far as the reader may know them, and the number of its edition. */
export type ShownRequest = typeof requests.$inferSelect & {
  askedByName: string | null;
  settledByName: string | null;
  edition: number | null;
};

/** The rule that holds, with everything that was asked under it, the newest first. */
export interface Release {
  id: string;
  begunAt: Date;
  begunByName: string | null;
  requests: readonly ShownRequest[];
}

const asker = alias(people, "asker");
const settler = alias(people, "settler");
const beginner = alias(people, "beginner");

/** The rule of a body with its requests: one query; null while one person is enough. */
export async function releaseOf(tx: Tx, bodyId: string): Promise<Release | null> {
  const found = await tx
    .select({
      rule: { id: rules.id, begunAt: rules.begunAt, begunByName: beginner.name },
      request: requests,
      names: { askedByName: asker.name, settledByName: settler.name, edition: strategyEditions.number },
    })
    .from(rules)
    .leftJoin(requests, eq(requests.ruleId, rules.id))
    .leftJoin(strategyEditions, eq(strategyEditions.id, requests.editionId))
    .leftJoin(beginner, eq(beginner.id, rules.begunBy))
    .leftJoin(asker, eq(asker.id, requests.askedBy))
    .leftJoin(settler, eq(settler.id, requests.settledBy))
    .where(and(eq(rules.bodyId, bodyId), isNull(rules.endedAt)))
    .orderBy(desc(requests.askedAt), desc(requests.id));
  const [first] = found;
  if (!first) return null;
  const asked = found.flatMap(({ request, names }) => (request ? [{ ...request, ...names }] : []));
  return { ...first.rule, requests: asked };
}

/** One request of a body, with the end of the rule it was asked under; undefined when there is none. */
export async function requestOf(tx: Tx, bodyId: string, id: string): Promise<(ShownRequest & { ruleEndedAt: Date | null }) | undefined> {
  const names = { askedByName: asker.name, settledByName: settler.name, edition: strategyEditions.number, ruleEndedAt: rules.endedAt };
  const [found] = await tx
    .select({ request: requests, names })
    .from(requests)
    .innerJoin(rules, eq(rules.id, requests.ruleId))
    .leftJoin(strategyEditions, eq(strategyEditions.id, requests.editionId))
    .leftJoin(asker, eq(asker.id, requests.askedBy))
    .leftJoin(settler, eq(settler.id, requests.settledBy))
    .where(and(eq(requests.bodyId, bodyId), eq(requests.id, id)));
  return found && { ...found.request, ...found.names };
}

/** A rule that has ended: who switched it on, who asked for its end and who confirmed that. */
export interface PastRule {
  begunAt: Date;
  endedAt: Date | null;
  begunByName: string | null;
  askedByName: string | null;
  settledByName: string | null;
}

/** The rules that held before, the newest first. */
export function pastRules(tx: Tx, bodyId: string): Promise<PastRule[]> {
  const end = and(eq(requests.ruleId, rules.id), eq(requests.what, "end"), eq(requests.outcome, "confirmed"));
  const names = { begunByName: beginner.name, askedByName: asker.name, settledByName: settler.name };
  return tx
    .select({ begunAt: rules.begunAt, endedAt: rules.endedAt, ...names })
    .from(rules)
    .leftJoin(requests, end)
    .leftJoin(beginner, eq(beginner.id, rules.begunBy))
    .leftJoin(asker, eq(asker.id, requests.askedBy))
    .leftJoin(settler, eq(settler.id, requests.settledBy))
    .where(and(eq(rules.bodyId, bodyId), isNotNull(rules.endedAt)))
    .orderBy(desc(rules.begunAt), desc(rules.id));
}

/** A request that waits for this person, for her start page. */
export type WaitingRelease = Pick<ShownRequest, "id" | "what" | "edition" | "askedAt" | "askedByName">;

/** What colleagues have presented and she can answer, the newest first: one query. A draft that has changed since waits for nobody. */
export function releasesWaiting(tx: Tx, bodyId: string, personId: string | null): Promise<WaitingRelease[]> {
  const { id, what, askedAt } = requests;
  const others = personId === null ? isNotNull(requests.askedBy) : or(isNull(requests.askedBy), ne(requests.askedBy, personId));
  return tx
    .select({ id, what, askedAt, edition: strategyEditions.number, askedByName: asker.name })
    .from(requests)
    .innerJoin(rules, and(eq(rules.id, requests.ruleId), isNull(rules.endedAt)))
    .innerJoin(strategies, eq(strategies.id, rules.strategyId))
    .leftJoin(strategyEditions, eq(strategyEditions.id, requests.editionId))
    .leftJoin(asker, eq(asker.id, requests.askedBy))
    .where(
      and(
        ...[eq(requests.bodyId, bodyId), isNull(requests.outcome), others],
        or(isNull(requests.revision), eq(requests.revision, strategies.revision)),
      ),
    )
    .orderBy(desc(askedAt), desc(id));
}
