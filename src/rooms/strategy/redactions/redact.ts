// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { record } from "#kit/audit";
import { newId, run, type Tx } from "#kit/db";
import type { Act } from "../draft/change.ts";
import { strategies, strategyDecisions } from "../tables.ts";
import { blackened, type FoundSpot, spotKey, spotsOf } from "./find-words.ts";
import { committeePointer, notePointer, type RedactableEdition, redactableEditions } from "./load.ts";
import type { RedactionReason } from "./reasons.ts";
import { type Spot, strategyRedactions } from "./tables.ts";

/** Where words stand in one edition, and in how many places elsewhere. */
export interface WordsFound {
  edition: RedactableEdition;
  spots: readonly FoundSpot[];
  /** Other editions with the same words. */
  elsewhere: readonly number[];
}

/** Looks for words in an edition; null when there is no such edition. */
export async function findWords(tx: Tx, bodyId: string, number: number, words: string): Promise<WordsFound | null> {
  const editions = await redactableEditions(tx, bodyId);
  const edition = editions.find((one) => one.number === number);
  if (!edition) return null;
  const others = editions.filter((one) => one !== edition && spotsIn(one, words).length > 0);
  return { edition, spots: spotsIn(edition, words), elsewhere: others.map((one) => one.number).sort((one, other) => one - other) };
}

const spotsIn = ({ frozen, decision, spots }: RedactableEdition, words: string) => [
  ...spotsOf(frozen, words, spots),
  ...spotsOf(decision, words),
];

export interface NewRedaction {
  id: string;
  edition: number;
  words: string;
  /** Keys of the places that were chosen. */
  places: readonly string[];
  reason: RedactionReason;
}

export type RedactOutcome = { kind: "redacted"; places: number } | { kind: "nothing-found" } | { kind: "not-there" };

/**
 * Blacks out words in an edition for everybody. The frozen row and its checksum stay; in the decision, which no checksum
 * covers, the words are taken out for good. What is written down is where and why, never what.
 */
export async function redactEdition(tx: Tx, act: Act, input: NewRedaction): Promise<RedactOutcome> {
  const { actor, bodyId, now } = act;
  await tx.select({ id: strategies.id }).from(strategies).where(eq(strategies.bodyId, bodyId)).for("update");
  const found = await findWords(tx, bodyId, input.edition, input.words);
  if (!found) return { kind: "not-there" };
  const [before] = await tx.select().from(strategyRedactions).where(eq(strategyRedactions.id, input.id));
  if (before && isSame(before, found.edition, input)) return { kind: "redacted", places: before.spots.length };
  const chosen = found.spots.filter((spot) => input.places.includes(spotKey(spot)));
  if (chosen.length === 0) return { kind: "nothing-found" };
  const spots = chosen.map(({ pointer, start, length }): Spot => ({ pointer, start, length }));
  const { edition } = found;
  const row = { bodyId, editionId: edition.id, reason: input.reason, spots, redactedAt: now, redactedBy: actor.id };
  const [mine] = await tx
    .insert(strategyRedactions)
    .values({ ...row, id: before ? newId(now) : input.id })
    .onConflictDoNothing({ target: strategyRedactions.id })
    .returning({ id: strategyRedactions.id });
  // The id of a thing the person cannot see, in a form that was tampered with.
  if (!mine) return { kind: "not-there" };
  await takeOutOfDecision(tx, edition, { id: mine.id, spots });
  const details = { edition: edition.number, places: spots.length };
  await record(tx, { actor, at: now, action: "strategy.redacted", bodyId, subjectId: edition.id, details });
  return { kind: "redacted", places: spots.length };
}

/** Whether this form is the one that was sent before; gone back to for other words, it is one of its own. */
function isSame(before: typeof strategyRedactions.$inferSelect, edition: RedactableEdition, { places }: NewRedaction): boolean {
  const done = before.spots.map(spotKey);
  return before.editionId === edition.id && places.every((place) => done.includes(place));
}

/** The decision can be corrected by its version: whoever has its form open is told that it changed. */
async function takeOutOfDecision(tx: Tx, edition: RedactableEdition, { id, spots }: { id: string; spots: readonly Spot[] }): Promise<void> {
  const touched = edition.decision.filter((said) => spots.some(({ pointer }) => pointer === said.pointer));
  if (touched.length === 0) return;
  const textAt = (wanted: string) => edition.decision.find(({ pointer }) => pointer === wanted);
  const [note, decidedBy] = [textAt(notePointer), textAt(committeePointer)];
  const [own] = await tx
    .update(strategyDecisions)
    .set({
      ...(note && { note: blackened(note, spots) }),
      ...(decidedBy && { decidedBy: blackened(decidedBy, spots) }),
      version: sql`${strategyDecisions.version} + 1`,
    })
    .where(eq(strategyDecisions.id, edition.decisionId))
    .returning({ id: strategyDecisions.id });
  // What a place decided that went into this one is closed; there the database takes out what the redaction names, and nothing else.
  if (!own) await run(tx, sql`select strategy_redact_former_decision(${id})`);
}
