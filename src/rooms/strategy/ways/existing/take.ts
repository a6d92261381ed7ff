// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
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
  for (const { goalId, measureId, key, goal, measure } of taken) {
    const made = await addGoal(tx, act, { id: goalId, title: goal, description: "" });
    if (made.kind !== "done") continue;
    added += 1;
    await addFindings(tx, act, { goalId, findings: findings.filter((finding) => finding.key === key) });
    const open = { description: "", caretaker: "", partners: "", nextStep: "" };
    if (measure !== "") await addMeasure(tx, act, { ...open, id: measureId, goalId, title: measure });
  }
  return added;
}
