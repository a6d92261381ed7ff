// SPDX-License-Identifier: EUPL-1.2
import { decimal, longDate } from "#kit/text";
import type { Body } from "#register";
import { Alert, ButtonLink, ButtonRow, type Column, DataTable, Disclosure, Page, PrintButton, SummaryList } from "#ui";
import type { GoalContent, MeasureContent } from "../content/content.ts";
import { type Sums, sumsOf } from "../content/sums.ts";
import { MoneyTable } from "../overview/money-table.tsx";
import { strategyPaths as paths } from "../paths.ts";
import { countedOf, moneyOf, periodOf, signFacts, whenOf } from "../phrases.ts";
import { Prose } from "../prose.tsx";
import { t as words } from "../texts.de.ts";
import type { PublishedEdition } from "./find.ts";
import { t } from "./texts.de.ts";

interface StrategyProps {
  body: Body;
  edition: PublishedEdition;
  /** All published editions, the newest first. */
  editions: readonly { number: number; publishedAt: Date }[];
}

/** The way from the list of places to a public page of this one. */
export const publicTrail = (body: Body) => [
  { label: t.municipalities, href: paths.municipalities },
  { label: body.name, href: paths.body(body.slug) },
];

/** What a council adopted, for everybody: without an account, without script. */
export function StrategyPage(p: StrategyProps) {
  const { body, edition } = p;
  const { content } = edition;
  return (
    <Page
      title={content.title}
      seenBy={{ kind: "public", text: t.seenBy(longDate(edition.publishedAt)) }}
      lead={t.lead(body.name, periodOf(content))}
      breadcrumb={publicTrail(body)}
      description={t.description(body.name, content.title)}
      actions={<PrintButton />}
    >
      <EarlierNote {...p} />
      <Prose text={content.occasion} />
      {content.goals.map((goal) => (
        <GoalSection slug={body.slug} goal={goal} />
      ))}
      <Totals edition={edition} />
      <Decision edition={edition} />
      <Editions {...p} />
    </Page>
  );
}

function EarlierNote(p: StrategyProps) {
  const newest = p.editions[0]?.number ?? p.edition.number;
  if (newest === p.edition.number) return null;
  return (
    <Alert kind="info">
      <p>
        {t.earlier(p.edition.number, newest)} <a href={paths.published(p.body.slug)}>{t.toNewest}</a>
      </p>
    </Alert>
  );
}

function GoalSection(p: { slug: string; goal: GoalContent }) {
  const { slug, goal } = p;
  return (
    <>
      <h2 id={`ziel-${goal.number}`}>{t.goal(goal.number, goal.title)}</h2>
      <Prose text={goal.description} />
      {goal.measures.length === 0 ? <p>{t.noMeasures}</p> : <MeasureTable slug={slug} goal={goal} />}
      <Signs goal={goal} level={3} />
      {goal.foundations.length > 0 && (
        <Disclosure summary={t.foundations}>
          <ul>
            {goal.foundations.map((foundation) => (
              <li>{[foundation.text, countedOf(foundation)].filter(Boolean).join(words.dot)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function MeasureTable(p: { slug: string; goal: GoalContent }) {
  const heads = t.columns;
  const columns: Column<MeasureContent>[] = [
    { head: heads.measure, rowHeader: true, cell: (measure) => <a href={paths.publishedMeasure(p.slug, measure)}>{measure.title}</a> },
    { head: heads.caretaker, cell: (measure) => measure.caretaker || t.caretakerOpen },
    { head: heads.when, cell: (measure) => whenOf(measure) },
    { head: heads.money, cell: (measure) => moneyOf(measure) },
  ];
  return (
    <>
      <h3>{t.measures}</h3>
      <DataTable caption={t.measuresCaption(p.goal.number)} hideCaption columns={columns} rows={p.goal.measures} />
    </>
  );
}

/** How people will notice that the goal is reached. */
export function Signs(p: { goal: GoalContent; level: 2 | 3 }) {
  const { signs, withoutSignReason } = p.goal;
  const Title = p.level === 2 ? "h2" : "h3";
  if (signs.length === 0 && withoutSignReason === null) return null;
  return (
    <>
      <Title>{t.signs}</Title>
      {withoutSignReason !== null && <p>{t.withoutReason(withoutSignReason)}</p>}
      {signs.length > 0 && <SummaryList items={signs.map((sign) => ({ name: sign.name, content: signFacts(sign, "atStart") }))} />}
    </>
  );
}

function Totals(p: { edition: PublishedEdition }) {
  const { content } = p.edition;
  const measures = content.goals.flatMap((goal) => goal.measures);
  const sums = sumsOf(measures, content);
  return (
    <>
      <h2>{t.money}</h2>
      {sums.amountCents === 0 ? <p>{t.moneyNone}</p> : <p>{t.moneyLead}</p>}
      {sums.amountCents > 0 && <MoneyTable sums={sums} />}
      {sums.measuresWithHours > 0 && <p>{hoursOf(sums)}</p>}
    </>
  );
}

function hoursOf({ hoursPerWeek, measuresWithHours: said, measures: all }: Sums): string {
  const hours = decimal(hoursPerWeek);
  return said === all ? t.hours(hours) : t.hoursOf(hours, said, all);
}

function Decision(p: { edition: PublishedEdition }) {
  const { decision, number, publishedAt, sha256 } = p.edition;
  const names = t.facts;
  return (
    <>
      <h2>{t.decision}</h2>
      <SummaryList
        items={[
          { name: names.outcome, content: t.outcome[decision.outcome] },
          { name: names.on, content: longDate(decision.decidedOn) },
          { name: names.by, content: decision.decidedBy },
          { name: names.number, content: decision.number ?? t.numberOpen },
          { name: names.note, content: decision.note === "" ? "" : <Prose text={decision.note} /> },
          { name: names.edition, content: number },
          { name: names.published, content: longDate(publishedAt) },
        ]}
      />
      <Disclosure summary={t.technical}>
        <p>{t.editionNote}</p>
        <SummaryList items={[{ name: names.checksum, content: <code>{sha256}</code> }]} />
      </Disclosure>
    </>
  );
}

function Editions(p: StrategyProps) {
  const { slug, name } = p.body;
  return (
    <>
      <h2>{t.take}</h2>
      <ButtonRow>
        <ButtonLink href={paths.publishedPdf(slug)} label={t.pdf} icon="download" />
        <ButtonLink href={paths.publishedJson(slug)} label={t.json} />
        <ButtonLink href={paths.body(slug)} label={t.toPlace(name)} kind="tertiary" />
      </ButtonRow>
      <h2>{t.editions}</h2>
      <ul>
        {p.editions.map((edition) => (
          <li>
            <a href={paths.edition(slug, edition.number)}>{t.editionLine(edition.number, longDate(edition.publishedAt))}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
