// SPDX-License-Identifier: EUPL-1.2
import { found } from "#kit/web";
import { drawnVersion } from "../context.ts";
import { goalAt, shortId, signAt } from "../draft/draft.ts";
import type { Gone } from "../gone.tsx";
import { t } from "../texts.de.ts";
import { NewSignPage, SignPage, WithoutSignPage } from "./pages.tsx";

/** A new sign of a goal that was removed; or one that was made, removed, and is sent once more. */
export function newSignAgain({ body, draft, before, typed, freshId, short }: Gone) {
  const living = goalAt(draft, short("goal"));
  const goal = living ?? found(goalAt(before, short("goal")));
  return <NewSignPage body={body} goal={goal} id={freshId} values={typed} errors={{ "": living ? t.gone.sign : t.gone.itsGoal }} />;
}

/** Her words about a sign that was removed, as a new one of its goal. */
export function signAgain({ body, draft, before, typed, freshId, short }: Gone) {
  const { goal, thing: sign } = found(signAt(before, short("sign")));
  const living = goalAt(draft, shortId(goal));
  if (living) return <NewSignPage body={body} goal={living} id={freshId} values={typed} errors={{ "": t.gone.sign }} />;
  const version = drawnVersion(typed, sign);
  return <SignPage body={body} goal={goal} sign={sign} values={typed} version={version} errors={{ "": t.gone.itsGoal }} />;
}

/** A reason needs its goal: it is put back first. */
export function reasonAgain({ body, before, typed, short }: Gone) {
  const goal = found(goalAt(before, short("goal")));
  const version = drawnVersion(typed, goal);
  return <WithoutSignPage body={body} goal={goal} values={typed} version={version} errors={{ "": t.gone.itsGoal }} />;
}
