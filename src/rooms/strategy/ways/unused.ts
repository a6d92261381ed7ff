// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import { keptFindingKeys } from "#rooms/inventory";
import type { Draft } from "../draft/draft.ts";

/** The findings goals of a draft rest on already. */
export function usedFindings(draft: Draft): Set<string> {
  return new Set(
    draft.goals.flatMap(({ foundations }) => foundations.flatMap(({ findingKey }) => (findingKey === null ? [] : [findingKey]))),
  );
}

/** How many kept connections no goal rests on yet. Unit: connections. One query. */
export async function unusedConnections(tx: Tx, draft: Draft): Promise<number> {
  const used = usedFindings(draft);
  return (await keptFindingKeys(tx, draft.bodyId)).filter((key) => !used.has(key)).length;
}
