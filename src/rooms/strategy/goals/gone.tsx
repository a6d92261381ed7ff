// SPDX-License-Identifier: EUPL-1.2
import { found } from "#kit/web";
import { goalAt } from "../draft/draft.ts";
import type { Gone } from "../gone.tsx";
import { t } from "../texts.de.ts";
import { NewGoalPage } from "./form-pages.tsx";

/** Her words about a goal that was removed, as a new goal. */
export function goalAgain({ body, before, typed, freshId, short }: Gone) {
  found(goalAt(before, short("goal")));
  return <NewGoalPage body={body} id={freshId} values={typed} errors={{ "": t.gone.goal }} />;
}

/** A goal that was made and removed, and is sent once more. */
export function newGoalAgain({ body, typed, freshId }: Gone) {
  return <NewGoalPage body={body} id={freshId} values={typed} errors={{ "": t.gone.goal }} />;
}
