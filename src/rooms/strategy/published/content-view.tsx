// SPDX-License-Identifier: EUPL-1.2
import { decimal, longDate } from "#kit/text";
import { ButtonLink, type Column, DataTable, Disclosure, SummaryList } from "#ui";
import type { FieldContent, FoundationContent, GoalContent, MeasureContent, SignContent, StrategyContent } from "../content/content.ts";
import { type Sums, sumsOf } from "../content/sums.ts";
import { MoneyTable } from "../overview/money-table.tsx";
import { strategyPaths as paths } from "../paths.ts";
import { phraseTexts } from "../phrase-texts.ts";
import { countedOf, moneyOf, signFacts, whenOf } from "../phrases.ts";
import { Prose } from "../prose.tsx";
import { SaidInGerman, SaidWithin } from "../said.tsx";
import type { PublishedEdition } from "./find.ts";
import { MoneyChart } from "./money-chart.tsx";
import { t } from "./texts.ts";
import { Timeline } from "./timeline.tsx";

interface ViewProps {
  slug: string;
  edition: Omit<PublishedEdition, "publishedAt">;
  publishedAt: Date | null;
  /** Whether this is the newest edition everybody can read: pages of measures and the table of money are only of that one. */
  isNewest: boolean;
}

/** An edition in full: what a council adopted, for whoever reads it. */
export function EditionView(p: ViewProps) {
  const { content } = p.edition;
  const measures = content.goals.flatMap((goal) => goal.measures);
  return (
    <>
      <Prose text={content.occasion} />
      <Contents content={content} />
      <Tenets tenets={content.tenets} />
      {content.fields.map((field) => (
        <FieldSection {...p} field={field} goals={content.goals.filter((goal) => goal.field === field.number)} />
      ))}
      <FreeGoals {...p} content={content} />
      {measures.length > 0 && (
        <>
          <h2 id="zeitplan">{t.timelineTitle}</h2>
          <Timeline measures={measures} period={content} />
        </>
      )}
      <Totals {...p} content={content} />
      <Decision {...p} />
    </>
  );
}

/** From so many goals on, somebody needs a way through the page. */
const manyGoals = 4;

function Contents(p: { content: StrategyContent }) {
  const { fields, goals } = p.content;
  if (goals.length < manyGoals) return null;
  const link = (goal: GoalContent) => (
    <li>
      <a href={`#ziel-${goal.number}`}>
        <SaidWithin sentence={(title) => t.goal(goal.number, title)} text={goal.title} />
      </a>
    </li>
  );
  return (
    <nav class="fk-contents" aria-label={t.contents}>
      <p>
        <b>{t.contents}</b>
      </p>
      <ul>
        {fields.map((field) => (
          <li>
            <a href={`#feld-${field.number}`}>
              <SaidWithin sentence={(title) => t.field(field.number, title)} text={field.title} />
            </a>
            <ul>{goals.filter((goal) => goal.field === field.number).map(link)}</ul>
          </li>
        ))}
        {goals.filter((goal) => goal.field === null).map(link)}
        <li>
          <a href="#zeitplan">{t.timelineTitle}</a>
        </li>
        <li>
          <a href="#geld">{t.money}</a>
        </li>
        <li>
          <a href="#beschluss">{t.decision}</a>
        </li>
      </ul>
    </nav>
  );
}

function Tenets(p: { tenets: readonly string[] }) {
  if (p.tenets.length === 0) return null;
  return (
    <>
      <h2>{t.tenets}</h2>
      <ul>
        {p.tenets.map((tenet) => (
          <li>
            <SaidInGerman text={tenet} />
          </li>
        ))}
      </ul>
    </>
  );
}

type Around = Pick<ViewProps, "slug" | "isNewest">;

function FieldSection(p: Around & { field: FieldContent; goals: readonly GoalContent[] }) {
  return (
    <>
      <h2 id={`feld-${p.field.number}`}>
        <SaidWithin sentence={(title) => t.field(p.field.number, title)} text={p.field.title} />
      </h2>
      <Prose text={p.field.description} />
      {p.goals.map((goal) => (
        <GoalSection {...p} goal={goal} level={3} />
      ))}
    </>
  );
}

/** Goals in no field of action; where there are no fields at all, they are the strategy. */
function FreeGoals(p: Around & { content: StrategyContent }) {
  const goals = p.content.goals.filter((goal) => goal.field === null);
  const beside = p.content.fields.length > 0;
  return (
    <>
      {beside && goals.length > 0 && <h2>{t.withoutField}</h2>}
      {goals.map((goal) => (
        <GoalSection {...p} goal={goal} level={beside ? 3 : 2} />
      ))}
    </>
  );
}

function GoalSection(p: Around & { goal: GoalContent; level: 2 | 3 }) {
  const { goal } = p;
  const [Title, Part] = p.level === 2 ? (["h2", "h3"] as const) : (["h3", "h4"] as const);
  return (
    <>
      <Title id={`ziel-${goal.number}`}>
        <SaidWithin sentence={(title) => t.goal(goal.number, title)} text={goal.title} />
      </Title>
      <Prose text={goal.description} />
      {goal.measures.length === 0 ? (
        <p>{t.noMeasures}</p>
      ) : (
        <>
          <Part>{t.measures}</Part>
          <MeasureTable {...p} />
        </>
      )}
      <Signs goal={goal} level={p.level === 2 ? 3 : 4} />
      {goal.foundations.length > 0 && (
        <Disclosure summary={t.foundations}>
          <ul>
            {goal.foundations.map((foundation) => (
              <li>
                <Foundation foundation={foundation} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function MeasureTable(p: Around & { goal: GoalContent }) {
  const heads = t.columns;
  const columns: Column<MeasureContent>[] = [
    { head: heads.measure, rowHeader: true, cell: (measure) => <MeasureName {...p} measure={measure} /> },
    { head: heads.caretaker, cell: ({ caretaker }) => (caretaker === "" ? t.caretakerOpen : <SaidInGerman text={caretaker} />) },
    { head: heads.when, cell: (measure) => whenOf(measure) },
    { head: heads.status, cell: ({ status }) => phraseTexts.status[status] },
    { head: heads.money, cell: (measure) => moneyOf(measure) },
  ];
  return <DataTable caption={t.measuresCaption(p.goal.number)} hideCaption columns={columns} rows={p.goal.measures} />;
}

function MeasureName(p: Around & { measure: MeasureContent }) {
  if (!p.isNewest) return <SaidInGerman text={p.measure.title} />;
  return (
    <a href={paths.publishedMeasure(p.slug, p.measure)}>
      <SaidInGerman text={p.measure.title} />
    </a>
  );
}

/** How people will notice that the goal is reached. */
export function Signs(p: { goal: GoalContent; level: 2 | 3 | 4 }) {
  const { signs, withoutSignReason } = p.goal;
  const Title = `h${p.level}` as const;
  if (signs.length === 0 && withoutSignReason === null) return null;
  return (
    <>
      <Title>{t.signs}</Title>
      {withoutSignReason !== null && (
        <p>
          <SaidWithin sentence={t.withoutReason} text={withoutSignReason} />
        </p>
      )}
      {signs.length > 0 && (
        <SummaryList items={signs.map((sign) => ({ name: <SaidInGerman text={sign.name} />, content: <SignFacts sign={sign} /> }))} />
      )}
    </>
  );
}

/** Value and target; the unit is a word of theirs. */
function SignFacts({ sign }: { sign: SignContent }) {
  if (sign.unit === "") return <>{signFacts(sign, "atStart")}</>;
  return <SaidWithin sentence={(unit) => signFacts({ ...sign, unit }, "atStart")} text={sign.unit} />;
}

/** What a goal rests on, and when it was counted. */
function Foundation({ foundation }: { foundation: FoundationContent }) {
  const counted = countedOf(foundation);
  if (counted === null) return <SaidInGerman text={foundation.text} />;
  return (
    <>
      <SaidInGerman text={foundation.text.replace(/\.$/, "")} />
      {phraseTexts.dot}
      {counted}
    </>
  );
}

function Totals(p: Around & { content: StrategyContent }) {
  const measures = p.content.goals.flatMap((goal) => goal.measures);
  const sums = sumsOf(measures, p.content);
  return (
    <>
      <h2 id="geld">{t.money}</h2>
      {sums.amountCents === 0 ? <p>{t.moneyNone}</p> : <p>{t.moneyLead}</p>}
      {sums.amountCents > 0 && (
        <>
          <MoneyChart sums={sums} />
          <MoneyTable sums={sums} />
          {p.isNewest && <ButtonLink href={paths.publishedMoney(p.slug)} label={t.moneyCsv} kind="tertiary" icon="download" />}
        </>
      )}
      {sums.measuresWithHours > 0 && <p>{hoursOf(sums)}</p>}
    </>
  );
}

function hoursOf({ hoursPerWeek, measuresWithHours: said, measures: all }: Sums): string {
  const hours = decimal(hoursPerWeek);
  return said === all ? t.hours(hours) : t.hoursOf(hours, said, all);
}

function Decision(p: ViewProps) {
  const { decision, number, sha256, redactions } = p.edition;
  const names = t.facts;
  return (
    <>
      <h2 id="beschluss">{t.decision}</h2>
      <SummaryList
        items={[
          { name: names.outcome, content: t.outcome[decision.outcome] },
          { name: names.on, content: longDate(decision.decidedOn) },
          { name: names.by, content: <SaidInGerman text={decision.decidedBy} /> },
          { name: names.number, content: decision.number ?? t.numberOpen },
          { name: names.note, content: decision.note === "" ? "" : <Prose text={decision.note} /> },
          { name: names.edition, content: number },
          { name: names.published, content: p.publishedAt && longDate(p.publishedAt) },
        ]}
      />
      <Disclosure summary={t.technical}>
        <p>
          {t.editionNote} {redactions.length > 0 && t.checksumAfterRedaction}
        </p>
        <SummaryList items={[{ name: names.checksum, content: <code class="fk-checksum">{sha256}</code> }]} />
      </Disclosure>
    </>
  );
}
