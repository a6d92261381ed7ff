// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import { historyOf, type Standing, standingOf } from "../decision/history.ts";
import type { Draft } from "../draft/draft.ts";
import { loadDraft } from "../draft/load.ts";
import { unusedConnections } from "../ways/unused.ts";

/** Everything the overview shows. */
export interface Overview {
  draft: Draft;
  standing: Standing;
  /** Kept connections no goal rests on yet. */
  connections: number;
}

/** The overview of a body's strategy in a constant number of queries; null when it has none. */
export async function loadOverview(tx: Tx, bodyId: string): Promise<Overview | null> {
  const draft = await loadDraft(tx, bodyId);
  if (!draft) return null;
  const [history, connections] = await Promise.all([historyOf(tx, draft.id), unusedConnections(tx, draft)]);
  return { draft, standing: standingOf(draft, history), connections };
}
