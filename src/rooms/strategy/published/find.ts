// SPDX-License-Identifier: EUPL-1.2
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { bodies } from "#register";
import type { StrategyContent } from "../content/content.ts";
import { readContent } from "../content/earlier.ts";
import type { MeasureStatus } from "../kinds.ts";
import type { RedactionReason } from "../redactions/reasons.ts";
import { firstSentence, perStatus } from "./in-short.ts";
import { publicEditions, publicRedactions, publicWithdrawals } from "./tables.ts";

/** What the council did, as far as it is public. */
export interface PublicDecision {
  outcome: "adopted" | "amended";
  decidedOn: string;
  decidedBy: string;
  number: string | null;
  note: string;
}

/** That words were blacked out: when, why and where; never which. */
export interface PublicRedaction {
  id: string;
  edition: number;
  reason: RedactionReason;
  redactedAt: Date;
  places: number;
  /** JSON pointers into the content, or "/decision/…". */
  pointers: readonly string[];
}

/** A publication that was taken back; `endedAt` says since when it is public again. */
export interface PublicWithdrawal {
  id: string;
  edition: number;
  reason: string;
  withdrawnAt: Date;
  endedAt: Date | null;
}

/** A published edition: frozen content with what is blacked out, decision, checksum. */
export interface PublishedEdition {
  id: string;
  number: number;
  content: StrategyContent;
  /** The content in the shape it was frozen in; without redactions it is exactly what the checksum covers. */
  stored: unknown;
  sha256: string;
  decision: PublicDecision;
  publishedAt: Date;
  /** The oldest first. */
  redactions: readonly PublicRedaction[];
}

/** A published edition of a body: the one with this number, or the newest. Null when there is none for everybody. */
export async function publishedEdition(tx: Tx, bodyId: string, number?: number): Promise<PublishedEdition | null> {
  const wanted = and(eq(publicEditions.bodyId, bodyId), number === undefined ? undefined : eq(publicEditions.number, number));
  const [row] = await tx.select().from(publicEditions).where(wanted).orderBy(desc(publicEditions.number)).limit(1);
  if (!row) return null;
  const { id, content: stored, sha256, publishedAt } = row;
  const redactions = await redactionsWhere(tx, eq(publicRedactions.editionId, id));
  return { id, number: row.number, content: readContent(stored), stored, sha256, decision: publicDecision(row), publishedAt, redactions };
}

/** The constraint strategy_decisions_adoption_dated holds: what froze an edition has a day. */
function publicDecision(row: typeof publicEditions.$inferSelect): PublicDecision {
  const { outcome, decidedOn, decidedBy, decisionNumber: number, note } = row;
  if (decidedOn === null) throw new Error("An adopted edition has a decision without a day");
  return { outcome: outcome === "amended" ? "amended" : "adopted", decidedOn, decidedBy, number, note };
}

/** One published edition in a list. */
export interface EditionLine {
  id: string;
  number: number;
  publishedAt: Date;
}

/** All editions of a body that everybody can read, the newest first. */
export function publishedEditions(tx: Tx, bodyId: string): Promise<EditionLine[]> {
  const { id, number, publishedAt } = publicEditions;
  return tx.select({ id, number, publishedAt }).from(publicEditions).where(eq(publicEditions.bodyId, bodyId)).orderBy(desc(number));
}

/** Every redaction in what everybody can read of a body, the oldest first. */
export function redactionsOf(tx: Tx, bodyId: string): Promise<PublicRedaction[]> {
  return redactionsWhere(tx, eq(publicRedactions.bodyId, bodyId));
}

function redactionsWhere(tx: Tx, wanted: ReturnType<typeof eq>): Promise<PublicRedaction[]> {
  const { id, edition, reason, redactedAt, places, pointers } = publicRedactions;
  return tx
    .select({ id, edition, reason, redactedAt, places, pointers })
    .from(publicRedactions)
    .where(wanted)
    .orderBy(asc(redactedAt), asc(id));
}

/** Every publication of a body that was taken back, the newest first. */
export function withdrawalsOf(tx: Tx, bodyId: string): Promise<PublicWithdrawal[]> {
  const { id, edition, reason, withdrawnAt, endedAt } = publicWithdrawals;
  return tx
    .select({ id, edition, reason, withdrawnAt, endedAt })
    .from(publicWithdrawals)
    .where(eq(publicWithdrawals.bodyId, bodyId))
    .orderBy(desc(withdrawnAt), desc(id));
}

/** Addresses of the bodies that have published a strategy. */
export async function placesWithStrategy(tx: Tx): Promise<string[]> {
  const found = await tx.selectDistinct({ slug: bodies.slug }).from(publicEditions).innerJoin(bodies, eq(bodies.id, publicEditions.bodyId));
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
  // Contents are read for the few that are shown only.
  const newestPerBody = tx
    .selectDistinctOn([publicEditions.bodyId], { id: publicEditions.id, publishedAt: publicEditions.publishedAt })
    .from(publicEditions)
    .innerJoin(bodies, and(eq(bodies.id, publicEditions.bodyId), isNull(bodies.validTo)))
    .orderBy(publicEditions.bodyId, desc(publicEditions.number))
    .as("newest");
  const shown = tx
    .select({ id: newestPerBody.id })
    .from(newestPerBody)
    .orderBy(desc(newestPerBody.publishedAt), newestPerBody.id)
    .limit(limit)
    .as("shown");
  const rows = await tx
    .select({
      bodyName: bodies.name,
      bodySlug: bodies.slug,
      edition: publicEditions.number,
      content: publicEditions.content,
      publishedAt: publicEditions.publishedAt,
    })
    .from(shown)
    .innerJoin(publicEditions, eq(publicEditions.id, shown.id))
    .innerJoin(bodies, eq(bodies.id, publicEditions.bodyId))
    .orderBy(desc(publicEditions.publishedAt), publicEditions.id);
  return rows.map(({ content, ...line }) => {
    const { title, fromYear, toYear } = readContent(content);
    return { ...line, title, fromYear, toYear };
  });
}

/** A published strategy in short, for a municipality's page. */
export interface PublishedSummary {
  /** Number of the edition. */
  number: number;
  title: string;
  fromYear: number;
  toYear: number;
  /** Why the strategy exists, in the first sentence; empty when nothing is said. */
  sentence: string;
  goals: readonly string[];
  /** How many measures stand where. */
  measures: Readonly<Record<MeasureStatus, number>>;
  decidedOn: string;
  decidedBy: string;
  decisionNumber: string | null;
  publishedAt: Date;
}

/** The newest published edition of a body in short; null when nothing is published. */
export async function publishedStrategyOf(tx: Tx, bodyId: string): Promise<PublishedSummary | null> {
  const edition = await publishedEdition(tx, bodyId);
  if (!edition) return null;
  const { number, content, decision, publishedAt } = edition;
  const { title, fromYear, toYear, occasion } = content;
  const { decidedOn, decidedBy, number: decisionNumber } = decision;
  const goals = content.goals.map((goal) => goal.title);
  const [sentence, measures] = [firstSentence(occasion), perStatus(content)];
  return { number, title, fromYear, toYear, sentence, goals, measures, decidedOn, decidedBy, decisionNumber, publishedAt };
}
