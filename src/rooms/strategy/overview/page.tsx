// SPDX-License-Identifier: EUPL-1.2
import { decimal, longDate, timeOfDay } from "#kit/text";
import type { Body } from "#register";
import { ButtonLink, ButtonRow, Card, type Column, DataTable, Disclosure, EmptyState, PrintButton } from "#ui";
import { type Sums, sumsOf } from "../content/sums.ts";
import type { HistoryLine, Standing } from "../decision/history.ts";
import { standingOf } from "../decision/history.ts";
import { type Draft, type Goal, type Measure, measuresOf, shortId } from "../draft/draft.ts";
import { type Hint, hintsFor } from "../draft/hints.ts";
import { type NextStep, nextStepOf } from "../draft/next.ts";
import { strategyPaths as paths } from "../paths.ts";
import { fullTitle, moneyOf, signFacts, whenOf } from "../phrases.ts";
import { Prose } from "../prose.tsx";
import { ViewPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import { MoneyTable } from "./money-table.tsx";

const words = t.overview;

interface OverviewProps {
  body: Body;
  draft: Draft;
  history: readonly HistoryLine[];
}

/** The overview is the strategy: one page, in order, printable. */
export function OverviewPage(p: OverviewProps) {
  const { body, draft } = p;
  const { slug } = body;
  const next = nextStepOf(draft, p.history, slug);
  return (
    <ViewPage
      body={body}
      view="overview"
      title={fullTitle(draft)}
      lead={statusOf(standingOf(draft, p.history))}
      actions={<PrintButton />}
      wide
    >
      <p>
        {words.saved(longDate(draft.updatedAt), timeOfDay(draft.updatedAt))} <a href={paths.frame(slug)}>{t.frame.edit}</a>
      </p>
      {next && draft.goals.length > 0 && <GoOn next={next} />}
      <Prose text={draft.occasion} />
      {draft.goals.length === 0 && <EmptyState text={words.noGoals} action={{ label: words.addGoal, href: paths.newGoal(slug) }} />}
      {draft.goals.map((goal) => (
        <GoalSection slug={slug} goal={goal} />
      ))}
      {draft.goals.length > 0 && (
        <ButtonRow>
          <ButtonLink href={paths.newGoal(slug)} label={words.addGoal} icon="add" />
        </ButtonRow>
      )}
      {draft.goals.length > 0 && <Totals draft={draft} />}
      {draft.goals.length > 0 && <Hints body={body} hints={hintsFor(draft, slug)} />}
    </ViewPage>
  );
}

function statusOf(standing: Standing): string {
  if (standing.kind === "never-adopted") return `${words.draft}${t.dot}${words.editionNone}`;
  const { number } = standing.edition;
  return `${words.draft}${t.dot}${standing.kind === "same" ? words.editionSame(number) : words.editionOlder(number)}`;
}

function GoOn(p: { next: NextStep }) {
  return (
    <Card title={words.goOn} first footer={<ButtonLink href={p.next.path} label={words.goOnButton} kind="primary" />}>
      <p>{p.next.text}</p>
    </Card>
  );
}

function GoalSection(p: { slug: string; goal: Goal }) {
  const { slug, goal } = p;
  return (
    <>
      <h2 id={`ziel-${shortId(goal)}`}>{words.goal(goal.number, goal.title)}</h2>
      <p>
        <RestsOn slug={slug} goal={goal} />
      </p>
      <Prose text={goal.description} />
      {goal.measures.length === 0 ? (
        <p>
          {words.noMeasures} <a href={paths.newMeasure(slug, goal)}>{words.addMeasure}</a>
        </p>
      ) : (
        <MeasureTable slug={slug} goal={goal} />
      )}
      <Signs slug={slug} goal={goal} />
    </>
  );
}

function RestsOn(p: { slug: string; goal: Goal }) {
  const { goal } = p;
  const count = goal.foundations.length;
  if (count > 0) return <a href={paths.goalFoundations(p.slug, goal)}>{words.restsOn(count)}</a>;
  return (
    <>
      {words.restsOnNothing}
      {t.dot}
      <a href={paths.newFoundation(p.slug, goal)}>{words.restsOnNothingWhy}</a>
    </>
  );
}

function MeasureTable(p: { slug: string; goal: Goal }) {
  const heads = words.columns;
  const columns: Column<Measure>[] = [
    { head: heads.measure, rowHeader: true, cell: (measure) => <MeasureLink slug={p.slug} measure={measure} /> },
    { head: heads.caretaker, cell: (measure) => measure.caretaker || words.caretakerOpen },
    { head: heads.when, cell: (measure) => whenOf(measure) },
    { head: heads.money, cell: (measure) => <a href={paths.measureMoney(p.slug, measure)}>{moneyOf(measure)}</a> },
  ];
  return <DataTable caption={words.measuresCaption(p.goal.number)} hideCaption columns={columns} rows={p.goal.measures} />;
}

function MeasureLink(p: { slug: string; measure: Measure }) {
  return <a href={paths.measure(p.slug, p.measure)}>{words.measureName(p.measure.label, p.measure.title)}</a>;
}

function Signs(p: { slug: string; goal: Goal }) {
  const { slug, goal } = p;
  const reason = goal.withoutSignReason;
  if (goal.signs.length === 0 && reason !== null) return <p>{words.withoutReason(reason)}</p>;
  return (
    <>
      <h3>{words.signs}</h3>
      {goal.signs.length === 0 ? (
        <p>
          {words.noSigns}
          {t.dot}
          <a href={paths.newSign(slug, goal)} aria-label={words.addSignTo(goal.number)}>
            {words.addSign}
          </a>
          {t.dot}
          <a href={paths.withoutSign(slug, goal)} aria-label={words.withoutFor(goal.number)}>
            {words.without}
          </a>
        </p>
      ) : (
        <ul>
          {goal.signs.map((sign) => (
            <li>
              <a href={paths.sign(slug, sign)}>{sign.name}</a>
              {t.dot}
              {signFacts(sign, "today")}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Totals(p: { draft: Draft }) {
  const sums = sumsOf(measuresOf(p.draft), p.draft);
  return (
    <>
      <h2>{words.sums}</h2>
      <p>
        {words.sumsMeasures(sums.measures)}
        {t.dot}
        {hoursOf(sums)}
      </p>
      {sums.amountCents === 0 ? <p>{words.sumsNoMoney}</p> : <MoneyTable sums={sums} />}
    </>
  );
}

function hoursOf(sums: Sums): string {
  if (sums.measuresWithHours === 0) return words.sumsNoHours;
  const hours = decimal(sums.hoursPerWeek);
  const { measuresWithHours: said, measures: all } = sums;
  return said === all ? words.sumsHours(hours) : words.sumsHoursOf(hours, said, all);
}

/** So many hints are shown at once; the others are folded away. */
const shownHints = 8;

function Hints(p: { body: Body; hints: readonly Hint[] }) {
  const { hints } = p;
  const more = hints.slice(shownHints);
  return (
    <>
      <h2>{words.hints}</h2>
      <p>{hints.length === 0 ? words.hintsNone : `${words.hintsCount(hints.length)}. ${words.hintsCalm}`}</p>
      <HintList hints={hints.slice(0, shownHints)} />
      {more.length > 0 && (
        <Disclosure summary={words.hintsMore(more.length)}>
          <HintList hints={more} />
        </Disclosure>
      )}
      <p>
        <a href={paths.principles(p.body.slug)}>{words.principles}</a>
      </p>
      <p>
        <a href={paths.decision(p.body.slug)}>{words.toPaper}</a>
        {t.dot}
        {words.toPaperNote}
      </p>
    </>
  );
}

function HintList(p: { hints: readonly Hint[] }) {
  if (p.hints.length === 0) return null;
  return (
    <ul>
      {p.hints.map((hint) => (
        <li>
          <a href={hint.path}>{hint.text}</a> {hint.then}
        </li>
      ))}
    </ul>
  );
}
