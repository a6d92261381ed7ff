// SPDX-License-Identifier: EUPL-1.2
import { found } from "#kit/web";
import { drawnVersion } from "../context.ts";
import { goalAt } from "../draft/draft.ts";
import type { Gone } from "../gone.tsx";
import { t } from "../texts.de.ts";
import { GoalPage, NewGoalPage } from "./form-pages.tsx";

/** Her words about a goal that was removed, as a new goal. */
export function goalAgain(gone: Gone) {
  const { draft, before, typed, body, short } = gone;
  found(goalAt(before, short("goal")));
  const living = goalAt(draft, short("goal"));
  if (!living) return newGoalAgain(gone);
  // The goal is there; the field of action it should move to went between the two.
  const version = drawnVersion(typed, living);
  return <GoalPage body={body} draft={draft} goal={living} values={typed} version={version} errors={{ fieldId: t.goalForm.fieldGone }} />;
}

/** A goal that was made and removed, and is sent once more. */
export function newGoalAgain({ body, draft, typed, freshId }: Gone) {
  return <NewGoalPage body={body} draft={draft} id={freshId} values={typed} errors={{ "": t.gone.goal }} />;
}
