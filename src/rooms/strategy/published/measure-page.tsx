// SPDX-License-Identifier: EUPL-1.2
import { decimal, euro, longDate } from "#kit/text";
import type { Body } from "#register";
import { DataTable, Page, SummaryList } from "#ui";
import type { GoalContent, MeasureContent } from "../content/content.ts";
import { strategyPaths as paths } from "../paths.ts";
import { moneyOf, whenOf } from "../phrases.ts";
import { Prose } from "../prose.tsx";
import type { PublishedEdition } from "./find.ts";
import { publicTrail, Signs } from "./strategy-page.tsx";
import { t } from "./texts.de.ts";

interface MeasureProps {
  body: Body;
  edition: PublishedEdition;
  goal: GoalContent;
  measure: MeasureContent;
}

const words = t.measure;

/** One measure with its own address, so that people can point to it. */
export function MeasurePage(p: MeasureProps) {
  const { body, edition, goal, measure } = p;
  const strategy = paths.published(body.slug);
  return (
    <Page
      title={measure.title}
      seenBy={{ kind: "public", text: t.seenBy(longDate(edition.publishedAt)) }}
      breadcrumb={[...publicTrail(body), { label: edition.content.title, href: strategy }]}
      description={t.measureDescription(body.name, measure.title)}
    >
      <Prose text={measure.description} />
      <SummaryList
        items={[
          { name: words.of, content: <a href={`${strategy}#ziel-${goal.number}`}>{t.goal(goal.number, goal.title)}</a> },
          { name: words.caretaker, content: measure.caretaker || t.caretakerOpen },
          { name: words.partners, content: measure.partners === "" ? "" : <Prose text={measure.partners} /> },
          { name: words.when, content: whenOf(measure) },
          { name: words.hours, content: hoursOf(measure) },
          { name: words.money, content: moneyOf(measure) },
        ]}
      />
      {measure.costs.length > 1 && <Costs measure={measure} />}
      <Signs goal={goal} level={2} />
      <p>
        <a href={strategy}>{words.back}</a>
      </p>
    </Page>
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
