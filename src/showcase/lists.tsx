// SPDX-License-Identifier: EUPL-1.2
import { BarChart, LineChart, LineKey } from "#kit/charts";
import {
  Chips,
  type Column,
  CopyBlock,
  DataTable,
  Disclosure,
  EmptyState,
  Pagination,
  PrintButton,
  Progress,
  StepLine,
  SummaryList,
  Tabs,
} from "#ui";
import { showcasePaths as paths } from "./paths.ts";
import { t } from "./texts.de.ts";

type Row = (typeof t.tables.rows)[number];
const words: Column<Row>[] = [
  { head: t.tables.name, rowHeader: true, cell: (row) => row.name },
  { head: t.tables.field, cell: (row) => row.field },
  { head: t.tables.place, cell: (row) => row.place },
];
const figures: Column<Row>[] = [
  { head: t.tables.field, rowHeader: true, cell: (row) => row.field, foot: t.tables.sum },
  { head: t.tables.entries, kind: "number", cell: (row) => row.entries, foot: 40 },
];

export function Lists() {
  return (
    <>
      <DataTable caption={t.tables.stack} columns={words} rows={t.tables.rows} />
      <DataTable caption={t.tables.grid} columns={figures} rows={t.tables.rows} narrow="scroll" />
      <PrintButton />
    </>
  );
}

export function Ways() {
  const { ways } = t;
  const href = paths.all;
  return (
    <>
      <p>{ways.trail}</p>
      <Tabs
        label={ways.tabs}
        items={[
          { label: ways.entries, href, current: true },
          { label: ways.clarify, href, count: 7 },
          { label: ways.overview, href },
        ]}
      />
      <Chips
        label={ways.filter}
        items={[
          { label: ways.sport, href, current: true, count: 18 },
          { label: ways.culture, href, count: 15 },
        ]}
      />
      <Pagination previous={href} next={href} position={ways.position} />
    </>
  );
}

export function Steps() {
  const { steps } = t;
  return (
    <>
      <StepLine now={2} of={4} note={steps.note} />
      <Progress label={steps.running} done={120} total={500} text={steps.runningText} />
      <Progress label={steps.done} done={500} total={500} text={steps.doneText} />
    </>
  );
}

export function Facts() {
  const { facts } = t;
  return (
    <>
      <SummaryList
        items={[
          { name: facts.contact, content: facts.contactText },
          { name: facts.phone, content: facts.phoneText },
        ]}
      />
      <CopyBlock title={facts.copy} text={facts.copyText} />
    </>
  );
}

export function Nothing() {
  return (
    <>
      <EmptyState text={t.empty.text} action={{ label: t.empty.action, href: paths.form }} />
      <EmptyState text={t.empty.quiet} />
    </>
  );
}

export function Charts() {
  const { charts } = t;
  const bars = [
    { label: charts.sport, value: 18 },
    { label: charts.culture, value: 15 },
    { label: charts.social, value: 4 },
  ];
  const lines = [
    {
      label: charts.old,
      points: [
        { x: 2018, y: 8900 },
        { x: 2020, y: 8950 },
        { x: 2022, y: 9000 },
      ],
    },
    {
      label: charts.fresh,
      points: [
        { x: 2022, y: 9050 },
        { x: 2024, y: 9100 },
      ],
    },
  ];
  const plain = (value: number) => new Intl.NumberFormat("de-DE").format(value);
  return (
    <div class="fk-cards">
      <BarChart summary={charts.bars} bars={bars} format={plain} />
      <div>
        <LineChart summary={charts.lines} lines={lines} format={plain} />
        <LineKey lines={lines} />
      </div>
    </div>
  );
}

export function More() {
  return (
    <>
      <Disclosure summary={t.more.summary}>
        <p>{t.more.text}</p>
      </Disclosure>
      <Disclosure summary={t.more.summary} open>
        <p>{t.more.text}</p>
      </Disclosure>
    </>
  );
}
