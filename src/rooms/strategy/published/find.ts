// SPDX-License-Identifier: EUPL-1.2
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { bodies } from "#register";
import type { StrategyContent } from "../content/content.ts";
import { readContent } from "../content/earlier.ts";
import { strategyDecisions, strategyEditions, strategyPublications } from "../tables.ts";

/** What the council did, as far as it is public. */
export interface PublicDecision {
  outcome: "adopted" | "amended";
  decidedOn: string;
  decidedBy: string;
  number: string | null;
  note: string;
}

/** A published edition: frozen content, decision, checksum. */
export interface PublishedEdition {
  number: number;
  content: StrategyContent;
  sha256: string;
  decision: PublicDecision;
  publishedAt: Date;
}

/** A published edition of a body: the one with this number, or the newest. Null when there is none for everybody. */
export async function publishedEdition(tx: Tx, bodyId: string, number?: number): Promise<PublishedEdition | null> {
  const wanted = and(eq(strategyEditions.bodyId, bodyId), number === undefined ? undefined : eq(strategyEditions.number, number));
  const [row] = await tx
    .select({ edition: strategyEditions, decision: strategyDecisions, publishedAt: strategyPublications.publishedAt })
    .from(strategyEditions)
    .innerJoin(strategyPublications, eq(strategyPublications.editionId, strategyEditions.id))
    .innerJoin(strategyDecisions, eq(strategyDecisions.id, strategyEditions.decisionId))
    .where(wanted)
    .orderBy(desc(strategyEditions.number))
    .limit(1);
  if (!row) return null;
  const { edition, decision, publishedAt } = row;
  return {
    number: edition.number,
    content: readContent(edition.content),
    sha256: edition.sha256,
    decision: publicDecision(decision),
    publishedAt,
  };
}

/** The constraint strategy_decisions_adoption_dated holds: what froze an edition has a day. */
function publicDecision(decision: typeof strategyDecisions.$inferSelect): PublicDecision {
  const { outcome, decidedOn, decidedBy, number, note } = decision;
  if (decidedOn === null) throw new Error("An adopted edition has a decision without a day");
  return { outcome: outcome === "amended" ? "amended" : "adopted", decidedOn, decidedBy, number, note };
}

/** All published editions of a body, the newest first. */
export function publishedEditions(tx: Tx, bodyId: string): Promise<{ number: number; publishedAt: Date }[]> {
  return tx
    .select({ number: strategyEditions.number, publishedAt: strategyPublications.publishedAt })
    .from(strategyEditions)
    .innerJoin(strategyPublications, eq(strategyPublications.editionId, strategyEditions.id))
    .where(eq(strategyEditions.bodyId, bodyId))
    .orderBy(desc(strategyEditions.number));
}

/** Addresses of the bodies that have published a strategy. */
export async function placesWithStrategy(tx: Tx): Promise<string[]> {
  const found = await tx
    .selectDistinct({ slug: bodies.slug })
    .from(strategyPublications)
    .innerJoin(strategyEditions, eq(strategyEditions.id, strategyPublications.editionId))
    .innerJoin(bodies, eq(bodies.id, strategyEditions.bodyId));
  return found.map(({ slug }) => slug);
}

/** One line about a published strategy, for lists. */
export interface PublishedLine {
  bodyName: string;
  bodySlug: string;
  edition: number;
  title: string;
  fromYear: number;
  toYear: number;
  publishedAt: Date;
}

/** The newest publications over all bodies that exist today, one per body. */
export async function publishedStrategies(tx: Tx, limit: number): Promise<PublishedLine[]> {
  const newestPerBody = tx
    .selectDistinctOn([strategyEditions.bodyId], {
      bodyId: strategyEditions.bodyId,
      number: strategyEditions.number,
      content: strategyEditions.content,
      publishedAt: strategyPublications.publishedAt,
    })
    .from(strategyEditions)
    .innerJoin(strategyPublications, eq(strategyPublications.editionId, strategyEditions.id))
    .orderBy(strategyEditions.bodyId, desc(strategyEditions.number))
    .as("newest");
  const rows = await tx
    .select({
      bodyName: bodies.name,
      bodySlug: bodies.slug,
      edition: newestPerBody.number,
      content: newestPerBody.content,
      publishedAt: newestPerBody.publishedAt,
    })
    .from(newestPerBody)
    .innerJoin(bodies, and(eq(bodies.id, newestPerBody.bodyId), isNull(bodies.validTo)))
    .orderBy(desc(newestPerBody.publishedAt), bodies.slug)
    .limit(limit);
  return rows.map(({ content, ...line }) => ({ ...line, title: content.title, fromYear: content.fromYear, toYear: content.toYear }));
}

/** A published strategy in short, for a municipality's page. */
export interface PublishedSummary {
  /** Number of the edition. */
  number: number;
  title: string;
  fromYear: number;
  toYear: number;
  goals: readonly string[];
  decidedOn: string;
  decidedBy: string;
  publishedAt: Date;
}

/** The newest published edition of a body in short; null when nothing is published. */
export async function publishedStrategyOf(tx: Tx, bodyId: string): Promise<PublishedSummary | null> {
  const edition = await publishedEdition(tx, bodyId);
  if (!edition) return null;
  const { number, content, decision, publishedAt } = edition;
  const { title, fromYear, toYear } = content;
  const goals = content.goals.map((goal) => goal.title);
  return { number, title, fromYear, toYear, goals, decidedOn: decision.decidedOn, decidedBy: decision.decidedBy, publishedAt };
}
