// SPDX-License-Identifier: EUPL-1.2
import type { Child } from "hono/jsx";
import { BarChart, LineChart, LineKey } from "#kit/charts";
import { count, decimal } from "#kit/text";
import { type Column, DataTable, Disclosure, SummaryList } from "#ui";
import { paths } from "../paths.ts";
import type { PlaceFigures } from "./figures.ts";
import type { FigureName } from "./files.ts";
import { figureTexts as t } from "./texts.ts";

interface SectionProps {
  place: { name: string; slug: string; isKreis: boolean };
  figures: PlaceFigures;
}

/** A place in figures: four small charts, each with its table, source and day, and a few single numbers. */
export function FigureSection(p: SectionProps) {
  const { figures } = p;
  const shares = (rows: readonly { id: string; percent: number }[], labels: Readonly<Record<string, string>>) =>
    rows.map(({ id, percent }) => ({ label: labels[id] ?? id, value: percent }));
  const origins = [
    { label: t.immigrationWith, value: figures.immigrationHistory },
    { label: t.immigrationWithout, value: 100 - figures.immigrationHistory },
  ];
  return (
    <section>
      <h2>{t.title(p.place.name)}</h2>
      <p>
        {t.lead} {p.place.isKreis && t.kreisLead}
      </p>
      <div class="fk-charts">
        <PopulationChart figures={figures} />
        <ShareChart figures={figures} name="age" rows={shares(figures.age, t.ages)} />
        <ShareChart figures={figures} name="immigration_history" rows={origins} />
        <ShareChart figures={figures} name="land_use" rows={shares(figures.landUse, t.land)} />
      </div>
      <h3>{t.more}</h3>
      <Numbers figures={figures} />
      <p>
        <a href={paths.figures(p.place.slug)}>{t.csv}</a>
      </p>
    </section>
  );
}

function PopulationChart(p: { figures: PlaceFigures }) {
  const series = p.figures.population;
  const lines = series.map(({ census, values }) => ({
    label: t.censuses[census],
    points: values.map(({ year, people }) => ({ x: year, y: people })),
  }));
  const rows = series.flatMap(({ census, values }) => values.map((value) => ({ ...value, census })));
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return null;
  const columns: Column<(typeof rows)[number]>[] = [
    { head: t.year, rowHeader: true, cell: (row) => String(row.year) },
    { head: t.people, kind: "number", cell: (row) => count(row.people) },
    { head: t.basis, cell: (row) => t.censuses[row.census] },
  ];
  return (
    <Chart
      figures={p.figures}
      name="population"
      table={<DataTable caption={t.names.population} hideCaption columns={columns} rows={rows} />}
    >
      <LineChart
        summary={t.populationSummary(count(first.people), first.year, count(last.people), last.year)}
        lines={lines}
        format={count}
      />
      <LineKey lines={lines} />
      <p class="fk-muted">{t.populationNote}</p>
    </Chart>
  );
}

function ShareChart(p: { figures: PlaceFigures; name: FigureName; rows: readonly { label: string; value: number }[] }) {
  const name = t.names[p.name];
  const columns: Column<(typeof p.rows)[number]>[] = [
    { head: t.what, rowHeader: true, cell: (row) => row.label },
    { head: t.value, kind: "number", cell: (row) => t.percent(decimal(row.value)) },
  ];
  const summary = t.shares(name, p.rows.map((row) => t.share(row.label, decimal(row.value))).join(", "));
  return (
    <Chart figures={p.figures} name={p.name} table={<DataTable caption={name} hideCaption columns={columns} rows={p.rows} />}>
      <BarChart summary={summary} bars={p.rows} whole={100} format={(value) => t.percent(decimal(value))} />
    </Chart>
  );
}

/** A chart under its name, with the table behind it and where it comes from. */
function Chart(p: { figures: PlaceFigures; name: FigureName; table: Child; children?: Child }) {
  return (
    <div class="fk-chart-card">
      <h3>{t.names[p.name]}</h3>
      {p.children}
      <Disclosure summary={t.table}>{p.table}</Disclosure>
      <Source figures={p.figures} name={p.name} />
    </div>
  );
}

function Source(p: { figures: PlaceFigures; name: FigureName }) {
  const meaning = p.figures.meanings.get(p.name);
  return (
    meaning && (
      <p class="fk-source">
        <Origin {...meaning} />
      </p>
    )
  );
}

function Numbers(p: { figures: PlaceFigures }) {
  const { figures } = p;
  const item = (name: FigureName, value: string | null) => ({
    name: t.names[name],
    content: value === null ? undefined : t.asOf(value, figures.meanings.get(name)?.on ?? ""),
  });
  return (
    <>
      <SummaryList
        items={[
          item("density", count(figures.density)),
          item("household_size", figures.householdSize === null ? null : decimal(figures.householdSize)),
          item("jobs", count(figures.jobs)),
          item("urbanisation", figures.urbanisation === null ? null : t.urbanisation[figures.urbanisation]),
        ]}
      />
      {(["density", "household_size", "jobs", "urbanisation"] as const)
        .filter(
          (name) =>
            (name !== "household_size" || figures.householdSize !== null) && (name !== "urbanisation" || figures.urbanisation !== null),
        )
        .map((name) => (
          <p class="fk-source">
            {t.names[name]}: <SourceWords figures={figures} name={name} />
          </p>
        ))}
    </>
  );
}

function SourceWords(p: { figures: PlaceFigures; name: FigureName }) {
  const meaning = p.figures.meanings.get(p.name);
  return meaning && <Origin {...meaning} />;
}

/** Where a figure comes from; the definition stands in the words of the office, in German. */
function Origin(p: { source: string; on: string; says: string }) {
  return (
    <>
      {t.source(p.source, p.on)} <span lang="de">{p.says}.</span>
    </>
  );
}
