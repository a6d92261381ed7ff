// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import { countPairs } from "../doubles/questions.ts";
import { countOpen } from "./open.ts";

/** How many questions wait for an answer. What somebody left open, or did not know, waits for nobody. */
export interface ClarifyState {
  openFields: number;
  doubles: number;
}

/** The open questions of a body: two queries. */
export async function clarifyState(tx: Tx, bodyId: string): Promise<ClarifyState> {
  const { asked } = await countOpen(tx, bodyId);
  const { fresh } = await countPairs(tx, bodyId);
  return { openFields: asked, doubles: fresh };
}
