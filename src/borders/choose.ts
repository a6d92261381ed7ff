// SPDX-License-Identifier: EUPL-1.2
import { record } from "#kit/audit";
import { newId, type Tx } from "#kit/db";
import { importedBorders, newestChoice } from "./find.ts";
import { mapChoices } from "./tables.ts";

export type ChoiceOutcome = "chosen" | "shown-already" | "gone" | "chosen-meanwhile";

/** Decides what the map shows from now on: these borders, or hexagons with null. Of two people at once the second is told so. */
export async function chooseDrawing(
  tx: Tx,
  given: { bordersId: string | null; actor: { id: string | null }; now: Date },
): Promise<ChoiceOutcome> {
  const { bordersId, actor, now } = given;
  if (bordersId !== null && !(await importedBorders(tx)).some(({ id }) => id === bordersId)) return "gone";
  const newest = await newestChoice(tx);
  if ((newest.borders?.id ?? null) === bordersId) return "shown-already";
  const id = newId(now);
  const made = await tx
    .insert(mapChoices)
    .values({ id, nr: newest.nr + 1, bordersId, chosenAt: now })
    .onConflictDoNothing({ target: mapChoices.nr })
    .returning({ id: mapChoices.id });
  if (made.length === 0) return "chosen-meanwhile";
  await record(tx, { actor, at: now, action: "borders.chosen", subjectId: id });
  return "chosen";
}
