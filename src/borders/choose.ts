// SPDX-License-Identifier: EUPL-1.2
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import { chosenBorders, importedBorders } from "./find.ts";
import { mapChoices } from "./tables.ts";

export type ChoiceOutcome = "chosen" | "shown-already" | "gone";

/** Decides what the map shows from now on: these borders, or hexagons with null. */
export async function chooseDrawing(
  tx: Tx,
  given: { bordersId: string | null; actor: { id: string | null }; now: Date },
): Promise<ChoiceOutcome> {
  const { bordersId, actor, now } = given;
  if (bordersId !== null && !(await importedBorders(tx)).some(({ id }) => id === bordersId)) return "gone";
  if (((await chosenBorders(tx))?.id ?? null) === bordersId) return "shown-already";
  const id = newId(now);
  await tx.insert(mapChoices).values({ id, bordersId, chosenAt: now });
  await record(tx, { actor, at: now, action: "borders.chosen", subjectId: id });
  return "chosen";
}
