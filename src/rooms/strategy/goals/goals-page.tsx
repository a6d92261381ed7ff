// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import type { Body } from "#register";
import { ActionForm, ButtonLink, ButtonRow, type Column, DataTable, EmptyState } from "#ui";
import { type Draft, type Goal, type Measure, type Sign, shortId } from "../draft/draft.ts";
import type { Removed } from "../draft/removed.ts";
import { strategyPaths as paths } from "../paths.ts";
import { signFacts } from "../phrases.ts";
import { Prose } from "../prose.tsx";
import { inShort } from "../removal.ts";
import { ViewPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";

const words = t.goals;

/** Everything that can be added, ordered and removed. */
export function GoalsPage(p: { body: Body; draft: Draft; removed: readonly Removed[] }) {
  const { body, draft } = p;
  const add = { label: t.overview.addGoal, href: paths.newGoal(body.slug) };
  const empty = draft.goals.length === 0;
  return (
    <ViewPage body={body} view="goals" title={t.tabs.goals} lead={words.lead} {...(empty ? {} : { primary: add })} wide>
      {empty && <EmptyState text={t.overview.noGoals} action={add} />}
      {draft.goals.map((goal) => (
        <GoalSection body={body} goal={goal} last={goal.number === draft.goals.length} />
      ))}
      {p.removed.length > 0 && <RemovedList body={body} removed={p.removed} />}
    </ViewPage>
  );
}

function GoalSection(p: { body: Body; goal: Goal; last: boolean }) {
  const { body, goal, last } = p;
  const { slug } = body;
  const { number } = goal;
  return (
    <>
      <h2 id={`ziel-${shortId(goal)}`}>{t.overview.goal(number, goal.title)}</h2>
      <Prose text={goal.description} />
      <ButtonRow>
        <ButtonLink href={paths.goal(slug, goal)} label={words.edit} fullLabel={words.editGoal(number)} small />
        {number > 1 && <Move action={paths.moveGoal(slug, goal)} direction="up" fullLabel={words.upGoal(number)} />}
        {!last && <Move action={paths.moveGoal(slug, goal)} direction="down" fullLabel={words.downGoal(number)} />}
        <Remove action={paths.removeGoal(slug, goal)} fullLabel={words.removeGoal(number)} />
      </ButtonRow>
      {goal.measures.length === 0 ? <p>{t.overview.noMeasures}</p> : <MeasureTable body={body} goal={goal} />}
      <ButtonRow>
        <ButtonLink
          href={paths.newMeasure(slug, goal)}
          label={t.overview.addMeasure}
          fullLabel={t.overview.addMeasureTo(number)}
          icon="add"
          small
        />
      </ButtonRow>
      <h3>{words.signs}</h3>
      <Signs body={body} goal={goal} />
    </>
  );
}

function MeasureTable(p: { body: Body; goal: Goal }) {
  const { slug } = p.body;
  const { measures } = p.goal;
  const columns: Column<Measure>[] = [
    { head: t.overview.columns.measure, rowHeader: true, cell: ({ label, title }) => t.overview.measureName(label, title) },
    { head: words.actions, cell: (measure) => <MeasureActions slug={slug} measure={measure} measures={measures} /> },
  ];
  return <DataTable caption={t.overview.measuresCaption(p.goal.number)} columns={columns} rows={measures} />;
}

function MeasureActions(p: { slug: string; measure: Measure; measures: readonly Measure[] }) {
  const { slug, measure, measures } = p;
  const { label } = measure;
  const move = paths.moveMeasure(slug, measure);
  return (
    <ButtonRow>
      <ButtonLink href={paths.measure(slug, measure)} label={words.work} fullLabel={words.workOf(label)} small />
      <ButtonLink href={paths.measureMoney(slug, measure)} label={words.moneyLink} fullLabel={words.moneyOf(label)} small />
      {measures.at(0) !== measure && <Move action={move} direction="up" fullLabel={words.upMeasure(label)} />}
      {measures.at(-1) !== measure && <Move action={move} direction="down" fullLabel={words.downMeasure(label)} />}
      <Remove action={paths.removeMeasure(slug, measure)} fullLabel={words.removeMeasure(label)} />
    </ButtonRow>
  );
}

function Move(p: { action: string; direction: "up" | "down"; fullLabel: string }) {
  return (
    <ActionForm
      action={p.action}
      label={words[p.direction]}
      fullLabel={p.fullLabel}
      fields={{ direction: p.direction }}
      kind="tertiary"
      small
    />
  );
}

function Remove(p: { action: string; fullLabel: string }) {
  return <ActionForm action={p.action} label={words.remove} fullLabel={p.fullLabel} kind="tertiary" small />;
}

function Signs(p: { body: Body; goal: Goal }) {
  const { slug } = p.body;
  const { goal } = p;
  const { number, signs, withoutSignReason } = goal;
  const open = signs.length === 0 && withoutSignReason === null;
  return (
    <>
      {signs.length > 0 && <SignTable slug={slug} goal={goal} />}
      {signs.length === 0 && withoutSignReason !== null && <p>{t.overview.withoutReason(withoutSignReason)}</p>}
      {open && <p>{t.overview.noSigns}</p>}
      <ButtonRow>
        <ButtonLink href={paths.newSign(slug, goal)} label={t.overview.addSignButton} fullLabel={t.overview.addSignTo(number)} small />
        {signs.length === 0 && <WithoutLink slug={slug} goal={goal} />}
      </ButtonRow>
    </>
  );
}

function WithoutLink(p: { slug: string; goal: Goal }) {
  const { number, withoutSignReason } = p.goal;
  const texts = t.overview;
  const [label, fullLabel] =
    withoutSignReason === null ? [texts.withoutButton, texts.withoutFor(number)] : [texts.withoutEdit, texts.withoutEditFor(number)];
  return <ButtonLink href={paths.withoutSign(p.slug, p.goal)} label={label} fullLabel={fullLabel} kind="tertiary" small />;
}

function SignTable(p: { slug: string; goal: Goal }) {
  const columns: Column<Sign>[] = [
    { head: t.overview.signs, rowHeader: true, cell: (sign) => sign.name },
    { head: words.signFacts, cell: (sign) => signFacts(sign, "today") },
    {
      head: words.actions,
      cell: (sign) => (
        <ButtonRow>
          <ButtonLink href={paths.sign(p.slug, sign)} label={words.edit} fullLabel={words.editSign(sign.name)} small />
          <Remove action={paths.removeSign(p.slug, sign)} fullLabel={words.removeSign(sign.name)} />
        </ButtonRow>
      ),
    },
  ];
  return <DataTable caption={t.signs.newTitle(p.goal.number)} hideCaption columns={columns} rows={p.goal.signs} />;
}

function RemovedList(p: { body: Body; removed: readonly Removed[] }) {
  const texts = t.removed;
  return (
    <>
      <h2 id="entfernt">{texts.title}</h2>
      <p>{texts.lead}</p>
      <DataTable
        caption={texts.title}
        hideCaption
        rows={p.removed}
        columns={[
          { head: texts.title, rowHeader: true, cell: (one) => texts.line(texts.what[one.thing], inShort(one.title)) },
          { head: texts.untilHead, cell: (one) => longDate(one.until) },
          { head: words.actions, cell: (one) => <PutBack body={p.body} removed={one} /> },
        ]}
      />
    </>
  );
}

function PutBack(p: { body: Body; removed: Removed }) {
  const { stepId, thing, title } = p.removed;
  return (
    <ActionForm
      action={paths.putBack(p.body.slug)}
      label={t.removed.putBack}
      fullLabel={t.removed.putBackOf(inShort(title))}
      fields={{ step: stepId, thing }}
      icon="undo"
      small
    />
  );
}
