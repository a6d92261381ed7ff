// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import { bodyById } from "#register";
import { historyOf, standingOf } from "../decision/history.ts";
import { releasedFirst } from "../release/next.ts";
import { measuresOf } from "./draft.ts";
import { loadDraft } from "./load.ts";
import { type NextStep, nextStepOf } from "./next.ts";

/** Where a body's strategy stands, for the officer's start page. */
export interface StrategyState {
  title: string;
  goals: number;
  measures: number;
  changedAt: Date;
  next: NextStep | null;
}

/** Where a body's strategy stands; null when it has none. */
export async function strategyState(tx: Tx, bodyId: string): Promise<StrategyState | null> {
  const draft = await loadDraft(tx, bodyId);
  const body = draft && (await bodyById(tx, bodyId));
  if (!draft || !body) return null;
  const step = nextStepOf(draft, standingOf(draft, await historyOf(tx, draft.id)), body.slug);
  const next = await releasedFirst(tx, draft, body.slug, step);
  return { title: draft.title, goals: draft.goals.length, measures: measuresOf(draft).length, changedAt: draft.updatedAt, next };
}
