// SPDX-License-Identifier: EUPL-1.2
import { newId, type Tx } from "#kit/db";
import { later } from "#kit/time";
import type { Act } from "../draft/change.ts";
import { addCommittee, type CommitteeFacts } from "./committees/keep.ts";

/** The way of Musterstadt's paper in the example week: a committee has met, the day of the council is open. */
const chain: readonly CommitteeFacts[] = [
  { name: "Ausschuss für Soziales und Ehrenamt", meetsOn: "2026-09-24", task: "advice", isPublic: true },
  { name: "Rat der Stadt Musterstadt", meetsOn: null, task: "decision", isPublic: true },
];

export async function seedCommittees(tx: Tx, act: Act): Promise<void> {
  for (const [index, committee] of chain.entries()) await addCommittee(tx, act, { ...committee, id: newId(later(act.now, index)) });
}
