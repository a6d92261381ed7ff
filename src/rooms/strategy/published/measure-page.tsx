// SPDX-License-Identifier: EUPL-1.2
import { decimal, euro, longDate } from "#kit/text";
import { type Body, ContactList, type ListedContact } from "#register";
import { DataTable, germanLabel, Page, SummaryList } from "#ui";
import type { GoalContent, MeasureContent } from "../content/content.ts";
import { strategyPaths as paths } from "../paths.ts";
import { phraseTexts } from "../phrase-texts.ts";
import { moneyOf, whenOf } from "../phrases.ts";
import { Prose } from "../prose.tsx";
import { inWords, SaidInGerman, SaidWithin } from "../said.tsx";
import { Signs } from "./content-view.tsx";
import type { PublishedEdition } from "./find.ts";
import { RedactionNotes } from "./notes.tsx";
import { publicTrail } from "./strategy-page.tsx";
import { t } from "./texts.ts";
import { Timeline } from "./timeline.tsx";

interface MeasureProps {
  body: Body;
  edition: PublishedEdition;
  goal: GoalContent;
  measure: MeasureContent;
  /** Whom the place names for questions; none: nobody yet. */
  contacts: readonly ListedContact[];
}

const words = t.measure;

/** One measure with its own address, so that people can point to it. */
export function MeasurePage(p: MeasureProps) {
  const { body, edition, goal, measure } = p;
  const strategy = paths.published(body.slug);
  const { content, publishedAt } = edition;
  return (
    <Page
      title={inWords(measure.title)}
      heading={<SaidInGerman text={measure.title} />}
      seenBy={{ kind: "public", text: t.seenBy(longDate(publishedAt)) }}
      lead={words.place(measure.label, goal.number)}
      breadcrumb={[...publicTrail(body), { label: inWords(content.title), href: strategy, ...germanLabel() }]}
      description={t.measureDescription(body.name, inWords(measure.title))}
    >
      <RedactionNotes redactions={edition.redactions} />
      <Prose text={measure.description} />
      <Facts {...p} />
      {(measure.startsYear !== null || measure.endsYear !== null) && <Timeline measures={[measure]} period={content} pictureOnly />}
      {measure.costs.length > 1 && <Costs measure={measure} />}
      <Signs goal={goal} level={2} />
      <Neighbours {...p} />
      <h2>{words.wrong}</h2>
      {p.contacts.length > 0 ? <ContactList contacts={p.contacts} /> : <p>{words.ask(body)}</p>}
      <p>
        <a href={strategy}>{words.back}</a>
      </p>
    </Page>
  );
}

function Facts(p: MeasureProps) {
  const { body, edition, goal, measure } = p;
  const { decision, number, publishedAt } = edition;
  const goalLink = (
    <a href={`${paths.published(body.slug)}#ziel-${goal.number}`}>
      <SaidWithin sentence={(title) => t.goal(goal.number, title)} text={goal.title} />
    </a>
  );
  const source = (
    <a href={paths.edition(body.slug, number)}>
      <SaidWithin sentence={(by) => words.sourceOf(number, by, longDate(decision.decidedOn))} text={decision.decidedBy} />
    </a>
  );
  return (
    <SummaryList
      items={[
        { name: words.of, content: goalLink },
        { name: words.status, content: words.statusOn(phraseTexts.status[measure.status], longDate(publishedAt)) },
        { name: words.when, content: whenOf(measure) },
        { name: words.caretaker, content: measure.caretaker === "" ? t.caretakerOpen : <SaidInGerman text={measure.caretaker} /> },
        { name: words.partners, content: measure.partners === "" ? "" : <Prose text={measure.partners} /> },
        { name: words.hours, content: hoursOf(measure) },
        { name: words.posts, content: measure.posts === null ? "" : decimal(measure.posts, 2) },
        { name: words.money, content: moneyOf(measure) },
        { name: words.source, content: source },
      ]}
    />
  );
}

const hoursOf = ({ hoursPerWeek }: MeasureContent) => (hoursPerWeek === null ? "" : words.hoursPerWeek(decimal(hoursPerWeek)));

function Costs(p: { measure: MeasureContent }) {
  return (
    <DataTable
      caption={words.costs}
      columns={[
        { head: words.year, rowHeader: true, cell: (cost) => cost.year },
        { head: words.amount, kind: "number", cell: (cost) => euro(cost.amountCents) },
      ]}
      rows={p.measure.costs}
    />
  );
}

/** The measures before and after this one, through all goals. */
function Neighbours(p: MeasureProps) {
  const order = p.edition.content.goals.flatMap((goal) => goal.measures);
  const at = order.findIndex(({ number }) => number === p.measure.number);
  const [previous, next] = [order[at - 1], order[at + 1]];
  if (!previous && !next) return null;
  const link = (measure: MeasureContent, sentence: (title: string) => string) => (
    <p>
      <a href={paths.publishedMeasure(p.body.slug, measure)}>
        <SaidWithin sentence={sentence} text={measure.title} />
      </a>
    </p>
  );
  return (
    <nav aria-label={words.around} class="fk-around">
      {previous && link(previous, words.previous)}
      {next && link(next, words.next)}
    </nav>
  );
}
