// SPDX-License-Identifier: EUPL-1.2
import { found, mustBe, type WebContext } from "#kit/web";
import { inventoryFindings } from "#rooms/inventory";
import { drawnVersion } from "../context.ts";
import { foundationAt, type Goal, goalAt, shortId } from "../draft/draft.ts";
import type { Gone } from "../gone.tsx";
import { t } from "../texts.de.ts";
import { AddFoundationPage, NotePage } from "./pages.tsx";

/** A new note of a goal that was removed; or one that was made, removed, and is sent once more. */
export function newNoteAgain(gone: Gone, c: WebContext) {
  const { draft, before, short } = gone;
  const living = goalAt(draft, short("goal"));
  return addAgain(gone, c, living ?? found(goalAt(before, short("goal"))), living ? t.gone.note : t.gone.itsGoal);
}

/** Her words about a note that was removed, as a new one of its goal. */
export async function noteAgain(gone: Gone, c: WebContext) {
  const { body, draft, before, typed, short } = gone;
  const { goal, thing: foundation } = found(foundationAt(before, short("foundation")));
  mustBe(foundation.kind !== "inventory");
  const living = goalAt(draft, shortId(goal));
  if (living) return addAgain(gone, c, living, t.gone.note);
  const page = { body, goal, foundation, values: typed, version: drawnVersion(typed, foundation) };
  return <NotePage {...page} errors={{ "": t.gone.itsGoal }} />;
}

async function addAgain({ body, typed, freshId }: Gone, c: WebContext, goal: Goal, sentence: string) {
  const findings = await c.var.read((tx) => inventoryFindings(tx, body.id));
  return <AddFoundationPage body={body} goal={goal} id={freshId} findings={findings} values={typed} errors={{ "": sentence }} />;
}
