// SPDX-License-Identifier: EUPL-1.2
import type { PropsWithChildren } from "hono/jsx";
import type { Body } from "#register";
import { Badge, ButtonLink, ButtonRow } from "#ui";
import { type Goal, type Measure, shortId } from "../draft/draft.ts";
import { Grip, Move, Remove } from "../order/buttons.tsx";
import { strategyPaths as paths } from "../paths.ts";
import { moneyOf, whenOf } from "../phrases.ts";
import { Prose } from "../prose.tsx";
import { SignList } from "../signs/sign-list.tsx";
import { t } from "../texts.de.ts";

const words = t.goals;

interface Props {
  body: Body;
  goal: Goal;
  level: 2 | 3;
  /** In its field of action. */
  first: boolean;
  last: boolean;
  fold: "never" | "open" | "closed";
}

/** A goal with everything below it that can be changed. */
export function GoalSection(p: Props) {
  const { goal, body, level } = p;
  const Sub = level === 2 ? "h3" : "h4";
  const { slug } = body;
  return (
    <GoalFrame {...p}>
      <Prose text={goal.description} />
      <GoalActions {...p} />
      {goal.measures.length === 0 && <p>{t.overview.noMeasures}</p>}
      <ol class="fk-measures" data-list="measure" data-into={goal.id} aria-label={t.overview.measuresCaption(goal.number)}>
        {goal.measures.map((measure) => (
          <MeasureItem slug={slug} measure={measure} measures={goal.measures} />
        ))}
      </ol>
      <ButtonRow>
        <ButtonLink
          href={paths.newMeasure(slug, goal)}
          label={t.overview.addMeasure}
          fullLabel={t.overview.addMeasureTo(goal.number)}
          icon="add"
          small
        />
      </ButtonRow>
      <Sub>{words.signs}</Sub>
      <SignList slug={slug} goal={goal} />
    </GoalFrame>
  );
}

/** Title first; with many goals the rest is folded. */
function GoalFrame(p: PropsWithChildren<Props>) {
  const { goal, fold } = p;
  const Title = p.level === 2 ? "h2" : "h3";
  const id = `ziel-${shortId(goal)}`;
  const head = (
    <>
      <Grip />
      <Title>{t.overview.goal(goal.number, goal.title)}</Title>
      {goal.fromModel !== null && <Badge text={t.models.mark} />}
    </>
  );
  if (fold === "never") {
    return (
      <section class="fk-goal" id={id} data-item={goal.id} data-thing="goal">
        <div class="fk-headline">{head}</div>
        {p.children}
      </section>
    );
  }
  return (
    <details class="fk-goal" id={id} data-item={goal.id} data-thing="goal" open={fold === "open"}>
      <summary class="fk-headline">
        {head}
        <span class="fk-muted">{t.overview.sumsMeasures(goal.measures.length)}</span>
      </summary>
      {p.children}
    </details>
  );
}

function GoalActions(p: Props) {
  const { goal, first, last } = p;
  const { slug } = p.body;
  const { number } = goal;
  const move = paths.moveGoal(slug, goal);
  return (
    <ButtonRow>
      <ButtonLink href={paths.goal(slug, goal)} label={words.edit} fullLabel={words.editGoal(number)} small />
      {!first && <Move action={move} direction="up" fullLabel={words.upGoal(number)} />}
      {!last && <Move action={move} direction="down" fullLabel={words.downGoal(number)} />}
      <Remove action={paths.removeGoal(slug, goal)} fullLabel={words.removeGoal(number)} />
    </ButtonRow>
  );
}

function MeasureItem(p: { slug: string; measure: Measure; measures: readonly Measure[] }) {
  const { slug, measure, measures } = p;
  const { label, title, status, caretaker } = measure;
  const move = paths.moveMeasure(slug, measure);
  return (
    <li class="fk-measure" data-item={measure.id} data-thing="measure">
      <Grip />
      <div>
        <p>
          <b>{t.overview.measureName(label, title)}</b> {measure.fromModel !== null && <Badge text={t.models.mark} />}
        </p>
        <p class="fk-muted">{[caretaker || t.overview.caretakerOpen, whenOf(measure), t.status[status], moneyOf(measure)].join(t.dot)}</p>
        <ButtonRow>
          <ButtonLink href={paths.measure(slug, measure)} label={words.work} fullLabel={words.workOf(label)} small />
          <ButtonLink href={paths.measureMoney(slug, measure)} label={words.moneyLink} fullLabel={words.moneyOf(label)} small />
          {measures.at(0) !== measure && <Move action={move} direction="up" fullLabel={words.upMeasure(label)} />}
          {measures.at(-1) !== measure && <Move action={move} direction="down" fullLabel={words.downMeasure(label)} />}
          <Remove action={paths.removeMeasure(slug, measure)} fullLabel={words.removeMeasure(label)} />
        </ButtonRow>
      </div>
    </li>
  );
}
