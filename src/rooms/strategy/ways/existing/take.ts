// SPDX-License-Identifier: EUPL-1.2
import { newId, type Tx } from "#kit/db";
import { later } from "#kit/time";
import type { InventoryFinding } from "#rooms/inventory";
import type { Act } from "../../draft/change.ts";
import { addFindings } from "../../foundations/add.ts";
import { addGoal } from "../../goals/add.ts";
import { addMeasure } from "../../measures/add.ts";
import type { Taken } from "./form.ts";

/**
 * Makes goals of proposals, each resting on its finding and with a first measure. Sent twice, each is made once.
 * @returns How many goals came newly. Unit: goals.
 */
export async function takeProposals(
  tx: Tx,
  act: Act & { today: string },
  { taken, findings }: { taken: readonly Taken[]; findings: readonly InventoryFinding[] },
): Promise<number> {
  let added = 0;
  for (const [nth, { goalId: drawn, measureId, key, goal, measure }] of taken.entries()) {
    const made = await addGoal(tx, act, { id: drawn, title: goal, description: "" });
    if (made.kind === "unchanged" || made.kind === "not-there") continue;
    // A form gone back to says something else now: her new words become a goal of their own, and the first one stays.
    const goalId = made.kind === "done" ? drawn : newId(later(act.now, nth));
    if (goalId !== drawn) await addGoal(tx, act, { id: goalId, title: goal, description: "" });
    added += 1;
    await addFindings(tx, act, { goalId, findings: findings.filter((finding) => finding.key === key) });
    const open = { description: "", caretaker: "", partners: "", nextStep: "" };
    const firstId = goalId === drawn ? measureId : newId(later(act.now, nth));
    if (measure !== "") await addMeasure(tx, act, { ...open, id: firstId, goalId, title: measure });
  }
  return added;
}
