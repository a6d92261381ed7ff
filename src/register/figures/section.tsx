// SPDX-License-Identifier: EUPL-1.2
import type { Child } from "hono/jsx";
import { BarChart, LineChart, LineKey } from "#kit/charts";
import { count, decimal, longDate } from "#kit/text";
import { type Column, DataTable, Disclosure, GermanWithin, SummaryList } from "#ui";
import { paths } from "../paths.ts";
import { daysOf } from "./csv.ts";
import type { PlaceFigures } from "./figures.ts";
import type { FigureMeaning, FigureName } from "./files.ts";
import { figureTexts as t } from "./texts.ts";

interface SectionProps {
  place: { name: string; slug: string; isKreis: boolean };
  figures: PlaceFigures;
}

/** A place in figures: small charts, each with its table, source and day, and a few single numbers. What is not known is left out. */
export function FigureSection(p: SectionProps) {
  const { figures } = p;
  const { immigrationHistory } = figures;
  const labelled = (rows: readonly { id: string; percent: number }[], labels: Readonly<Record<string, string>>) =>
    rows.map(({ id, percent }) => ({ label: labels[id] ?? id, value: percent }));
  const origins =
    immigrationHistory === null
      ? []
      : [
          { label: t.immigrationWith, value: immigrationHistory },
          { label: t.immigrationWithout, value: 100 - immigrationHistory },
        ];
  return (
    <section>
      <h2>{t.title(p.place.name)}</h2>
      <p>
        {t.lead} {p.place.isKreis && t.kreisLead}
      </p>
      <div class="fk-charts">
        <PopulationChart figures={figures} />
        <ShareChart figures={figures} name="age" rows={labelled(figures.age, t.ages)} />
        <ShareChart figures={figures} name="immigration_history" rows={origins} />
        <ShareChart figures={figures} name="land_use" rows={labelled(figures.landUse, t.land)} />
        {figures.urbanisation.length > 1 && (
          <ShareChart figures={figures} name="urbanisation" rows={labelled(figures.urbanisation, t.urbanisation)} />
        )}
      </div>
      <h3>{t.more}</h3>
      <Numbers figures={figures} />
      <p>
        <a href={paths.figures(p.place.slug)}>{t.csv}</a> · <a href={paths.figuresJson(p.place.slug)}>{t.json}</a>
      </p>
    </section>
  );
}

const yearOf = (day: string) => Number(day.slice(0, 4));

/** Population over the years; a single count is a number, not a chart. */
function PopulationChart(p: { figures: PlaceFigures }) {
  const series = p.figures.population;
  const lines = series.map(({ census, values }) => ({
    label: t.censuses[census],
    points: values.map(({ on, people }) => ({ x: yearOf(on), y: people })),
  }));
  const rows = series.flatMap(({ census, values }) => values.map((value) => ({ ...value, census })));
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || rows.length < 2) return null;
  const columns: Column<(typeof rows)[number]>[] = [
    { head: t.day, rowHeader: true, cell: (row) => longDate(row.on) },
    { head: t.people, kind: "number", cell: (row) => count(row.people) },
    { head: t.basis, cell: (row) => t.censuses[row.census] },
  ];
  return (
    <Chart
      figures={p.figures}
      title={t.population}
      names={series.map(({ census }) => `population_${census}` as const)}
      table={<DataTable caption={t.population} hideCaption columns={columns} rows={rows} />}
    >
      <LineChart
        summary={t.populationSummary(count(first.people), yearOf(first.on), count(last.people), yearOf(last.on))}
        lines={lines}
        format={count}
      />
      <LineKey lines={lines} />
      <p class="fk-muted">{t.populationNote}</p>
    </Chart>
  );
}

function ShareChart(p: { figures: PlaceFigures; name: FigureName; rows: readonly { label: string; value: number }[] }) {
  if (p.rows.length === 0) return null;
  const title = t.names[p.name];
  const columns: Column<(typeof p.rows)[number]>[] = [
    { head: t.what, rowHeader: true, cell: (row) => row.label },
    { head: t.value, kind: "number", cell: (row) => t.percent(decimal(row.value)) },
  ];
  const summary = t.shares(title, p.rows.map((row) => t.share(row.label, decimal(row.value))).join(", "));
  const table = <DataTable caption={title} hideCaption columns={columns} rows={p.rows} />;
  return (
    <Chart figures={p.figures} title={title} names={[p.name]} table={table}>
      <BarChart summary={summary} bars={p.rows} whole={100} format={(value) => t.percent(decimal(value))} />
    </Chart>
  );
}

/** A chart under its name, with the table behind it and where each of its figures comes from. */
function Chart(p: { figures: PlaceFigures; title: string; names: readonly FigureName[]; table: Child; children?: Child }) {
  return (
    <div class="fk-chart-card">
      <h3>{p.title}</h3>
      {p.children}
      <Disclosure summary={t.table}>{p.table}</Disclosure>
      <p class="fk-source">
        <Origins meanings={p.names.flatMap((name) => p.figures.meanings.get(name) ?? [])} />
      </p>
    </div>
  );
}

/** What is one number, each with its day; where it comes from stands below. */
function Numbers(p: { figures: PlaceFigures }) {
  const known = numbersOf(p.figures);
  const dayOf = (name: FigureName) => {
    const meaning = p.figures.meanings.get(name);
    return meaning ? daysOf(meaning) : "";
  };
  return (
    <>
      <SummaryList items={known.map(({ name, value }) => ({ name: t.names[name], content: t.asOf(value, dayOf(name)) }))} />
      {known.map(({ name }) => (
        <p class="fk-source">
          {t.originOf(t.names[name])} <Origins meanings={[p.figures.meanings.get(name)].filter((meaning) => meaning !== undefined)} />
        </p>
      ))}
    </>
  );
}

function numbersOf(figures: PlaceFigures): { name: FigureName; value: string }[] {
  const [alone, ...others] = figures.population.flatMap(({ census, values }) => values.map(({ people }) => ({ census, people })));
  const [degree, another] = figures.urbanisation;
  const number = (name: FigureName, value: number | null, write: (value: number) => string) =>
    value === null ? [] : [{ name, value: write(value) }];
  return [
    ...(alone && others.length === 0 ? [{ name: `population_${alone.census}` as const, value: count(alone.people) }] : []),
    ...number("density", figures.density, count),
    ...number("household_size", figures.householdSize, decimal),
    ...number("jobs", figures.jobs, count),
    ...(degree && !another ? [{ name: "urbanisation" as const, value: t.urbanisation[degree.id] }] : []),
  ];
}

/** Where figures of one source come from, each with its own days; definitions stand in the words of the office, in German. */
function Origins(p: { meanings: readonly FigureMeaning[] }) {
  const [first, ...others] = p.meanings;
  if (!first) return null;
  if (others.length === 0)
    return (
      <>
        <GermanWithin sentence={(source) => t.source(source ?? "", daysOf(first))} said={[first.source]} />{" "}
        <span lang="de">{first.says}.</span>
      </>
    );
  return (
    <>
      <GermanWithin sentence={(source) => t.sourceAlone(source ?? "")} said={[first.source]} />
      {p.meanings.map((meaning) => (
        <>
          {" "}
          {t.day} {daysOf(meaning)}: <span lang="de">{meaning.says}.</span>
        </>
      ))}
    </>
  );
}
