// SPDX-License-Identifier: EUPL-1.2
import { found } from "#kit/web";
import { drawnVersion } from "../context.ts";
import { goalAt, measureAt, shortId } from "../draft/draft.ts";
import type { Gone } from "../gone.tsx";
import { t } from "../texts.de.ts";
import { MoneyPage } from "./money-page.tsx";
import { NewMeasurePage, WorkPage } from "./work-page.tsx";

/** A new measure of a goal that was removed; or one that was made, removed, and is sent once more. */
export function newMeasureAgain({ body, draft, before, typed, freshId, short }: Gone) {
  const living = goalAt(draft, short("goal"));
  const goal = living ?? found(goalAt(before, short("goal")));
  const sentence = living ? t.gone.measure : t.gone.itsGoal;
  return <NewMeasurePage body={body} goal={goal} id={freshId} values={typed} errors={{ "": sentence }} />;
}

/** Her words about a measure that was removed, as a new one of the goal she chose or of its own; or the goal she chose is gone. */
export function measureAgain({ body, draft, before, typed, freshId, short }: Gone) {
  const { goal, thing: measure } = found(measureAt(before, short("measure")));
  const page = { body, draft, measure, values: typed, version: drawnVersion(typed, measure) };
  if (measureAt(draft, short("measure"))) return <WorkPage {...page} errors={{ goal: t.gone.chosenGoal }} />;
  const living = goalAt(draft, String(typed.goal)) ?? goalAt(draft, shortId(goal));
  if (!living) return <WorkPage {...page} errors={{ "": t.gone.itsGoal }} />;
  return <NewMeasurePage body={body} goal={living} id={freshId} values={typed} errors={{ "": t.gone.measure }} />;
}

/** Time and money need their measure: it is put back first. */
export function moneyAgain({ body, draft, before, typed, short }: Gone) {
  const { goal, thing: measure } = found(measureAt(before, short("measure")));
  const sentence = goalAt(draft, shortId(goal)) ? t.gone.itsMeasure : t.gone.itsGoal;
  const version = drawnVersion(typed, measure);
  return <MoneyPage body={body} draft={draft} measure={measure} values={typed} version={version} errors={{ "": sentence }} />;
}
