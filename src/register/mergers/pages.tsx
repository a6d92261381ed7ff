// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Moving } from "#kit/moving";
import { count, longDate } from "#kit/text";
import {
  ActionForm,
  Alert,
  ButtonLink,
  ButtonRow,
  type Column,
  DataTable,
  DateField,
  EmptyState,
  Form,
  Page,
  Progress,
  SubmitButton,
  SummaryList,
  TextArea,
  TextField,
} from "#ui";
import { atStart } from "../words.ts";
import { type Amount, amountsOf, draftPlan, withStrategy } from "./amounts.ts";
import type { Choice, Merger, RowCount, WaitingPlace } from "./find.ts";
import { mergerPaths as paths } from "./paths.ts";
import { mergerTexts as t } from "./texts.de.ts";

const seenBy = { kind: "shared", text: t.seenBy } as const;

/** What is recorded, and what waits for it. */
export function ListPage(p: { mergers: readonly Merger[]; waiting: readonly WaitingPlace[] }) {
  const columns: Column<Merger>[] = [
    { head: t.columns.what, rowHeader: true, cell: (merger) => <a href={paths.one(merger.id)}>{nameOf(merger)}</a> },
    { head: t.columns.on, cell: ({ takesEffectOn }) => longDate(takesEffectOn) },
    { head: t.columns.state, cell: stateInWords },
  ];
  return (
    <Page
      title={t.title}
      lead={t.lead}
      seenBy={seenBy}
      breadcrumb={[{ label: t.start, href: "/intern/land" }]}
      primary={{ label: t.record, href: paths.fresh() }}
      wide
    >
      {p.waiting.length > 0 && <Waiting places={p.waiting} />}
      {p.mergers.length === 0 ? <EmptyState text={t.none} /> : <DataTable caption={t.caption} columns={columns} rows={p.mergers} />}
    </Page>
  );
}

function Waiting(p: { places: readonly WaitingPlace[] }) {
  return (
    <section>
      <h2>{t.waiting.title}</h2>
      <ul>
        {p.places.map((place) => (
          <li>
            {t.waiting.ended(place.name, place.endedOn)}{" "}
            <ButtonLink href={paths.fresh(place.slug)} label={t.waiting.record} fullLabel={t.waiting.recordOf(place.name)} small />
          </li>
        ))}
      </ul>
      <p>{t.waiting.meanwhile}</p>
    </section>
  );
}

export function NewMergerPage(p: { id: string; values: Values; errors?: Errors | undefined }) {
  const state = { values: p.values, errors: p.errors };
  return (
    <Page
      title={t.form.title}
      lead={t.form.lead}
      seenBy={seenBy}
      breadcrumb={[{ label: t.title, href: paths.list() }]}
      refused={p.errors !== undefined && Object.keys(p.errors).length > 0}
    >
      <Form action={paths.list()} makes={p.id} errors={p.errors}>
        <TextArea {...state} name="from" label={t.form.from} hint={t.form.fromHint} rows={3} />
        <TextField {...state} name="into" label={t.form.into} hint={t.form.intoHint} />
        <DateField {...state} name="on" label={t.form.on} hint={t.form.onHint} />
        <TextArea {...state} name="act" label={t.form.act} hint={t.form.actHint} rows={3} />
        <ButtonRow>
          <SubmitButton label={t.form.submit} />
          <a href={paths.list()}>{t.title}</a>
        </ButtonRow>
      </Form>
    </Page>
  );
}

export interface CountRow {
  bodyId: string;
  what: string;
  moved: number;
  ended: number;
}

interface MergerProps {
  merger: Merger;
  rows: readonly RowCount[];
  counts: readonly CountRow[];
  choices: readonly Choice[];
  movings: readonly Moving[];
  today: string;
}

/** One merger: before it the preview, while it runs how far it is, afterwards what happened. */
export function MergerPage(p: MergerProps) {
  const { merger } = p;
  const facts = t.one.facts;
  return (
    <Page title={nameOf(merger)} seenBy={seenBy} breadcrumb={[{ label: t.title, href: paths.list() }]} wide>
      <SummaryList
        items={[
          { name: facts.state, content: stateInWords(merger) },
          { name: facts.from, content: t.listed(merger.from.map(({ name }) => name)) },
          { name: facts.into, content: merger.into.name },
          { name: facts.on, content: longDate(merger.takesEffectOn) },
          { name: facts.act, content: merger.legalAct },
        ]}
      />
      {(merger.state === "prepared" || merger.state === "confirmed") && <Ahead {...p} />}
      {merger.state === "running" && <Running {...p} />}
      {(merger.state === "done" || merger.state === "running") && <Result {...p} />}
    </Page>
  );
}

function Ahead(p: MergerProps) {
  const { merger } = p;
  const still = merger.from.filter(({ validTo }) => validTo === null).map(({ name }) => name);
  const isDue = merger.takesEffectOn <= p.today;
  return (
    <>
      {still.length > 0 && (
        <Alert kind="info">
          <p>{t.one.stillThere(still)}</p>
        </Alert>
      )}
      <Preview {...p} />
      <Alert kind="warning">
        <p>{isDue ? t.one.confirmNow : t.one.confirmLater(merger.takesEffectOn)}</p>
        <p>{t.one.noWayBack}</p>
      </Alert>
      <ButtonRow>
        {merger.state === "prepared" && <ActionForm action={paths.confirm(merger.id)} label={t.one.confirm} kind="primary" />}
        <ActionForm action={paths.withdraw(merger.id)} label={t.one.withdraw} />
      </ButtonRow>
    </>
  );
}

/** What is there and what happens to it; also for the people of the places. */
export function Preview(p: { merger: Merger; rows: readonly RowCount[]; choices: readonly Choice[]; movings: readonly Moving[] }) {
  const { merger } = p;
  const places = [...merger.from, merger.into];
  const amounts = amountsOf(p.movings, p.rows);
  const columns: Column<Amount>[] = [
    { head: t.one.what, rowHeader: true, cell: ({ words }) => atStart(words.many) },
    ...places.map(({ id, name }): Column<Amount> => ({ head: name, kind: "number", cell: ({ found }) => count(found.get(id) ?? 0) })),
    { head: t.one.happens, cell: ({ fate }) => t.one.fates[fate] },
  ];
  return (
    <>
      <h2>{t.one.counts}</h2>
      {amounts.length === 0 ? <p>{t.one.nothing}</p> : <DataTable caption={t.one.countsCaption} columns={columns} rows={amounts} />}
      <h2>{t.one.drafts}</h2>
      <p>{draftsInWords(p)}</p>
      <h2>{t.one.rules}</h2>
      <ul>
        {t.one
          .rule(
            merger.from.map(({ name }) => name),
            merger.into.name,
          )
          .map((rule) => (
            <li>{rule}</li>
          ))}
      </ul>
    </>
  );
}

function draftsInWords(p: { merger: Merger; rows: readonly RowCount[]; choices: readonly Choice[] }): string {
  const plan = draftPlan(p.merger, withStrategy(p.rows), p.choices);
  if (plan.kind === "none" || plan.kind === "open") return t.one.draft[plan.kind];
  return t.one.draft[plan.kind](plan.name);
}

function Running(p: MergerProps) {
  const ended = p.merger.from.map(({ id }) => id);
  const fates = new Map(p.movings.flatMap(({ tables }) => Object.entries(tables)));
  const done = p.counts.reduce((sum, { moved }) => sum + moved, 0);
  const left = p.rows.filter(({ bodyId, what }) => ended.includes(bodyId) && fates.get(what) === "moves");
  const total = done + left.reduce((sum, { found }) => sum + found, 0);
  return (
    <>
      <Progress label={t.one.running} done={done} total={total} text={t.one.progress(done, total)} />
      <p>{t.one.leave}</p>
      <p>
        <a href={paths.one(p.merger.id)}>{t.one.reload}</a>
      </p>
    </>
  );
}

interface ResultRow {
  name: string;
  place: string;
  moved: number;
  ended: number;
  stayed: number;
}

function Result(p: MergerProps) {
  const words = p.movings.flatMap((moving) => Object.entries(moving.words));
  const results = p.merger.from.flatMap((place) =>
    words.flatMap(([what, { many }]): ResultRow[] => {
      const of = p.counts.find((row) => row.bodyId === place.id && row.what === what);
      const stayed = p.rows.find((row) => row.bodyId === place.id && row.what === what)?.found ?? 0;
      const row = { name: atStart(many), place: place.name, moved: of?.moved ?? 0, ended: of?.ended ?? 0, stayed };
      return row.moved + row.ended + row.stayed === 0 ? [] : [row];
    }),
  );
  const columns: Column<ResultRow>[] = [
    { head: t.one.what, rowHeader: true, cell: ({ name, place }) => (p.merger.from.length > 1 ? `${name} ${t.one.of(place)}` : name) },
    { head: t.one.moved, kind: "number", cell: ({ moved }) => count(moved) },
    { head: t.one.ended, kind: "number", cell: ({ ended }) => count(ended) },
    { head: t.one.stayed, kind: "number", cell: ({ stayed }) => count(stayed) },
  ];
  return (
    <>
      <h2>{t.one.result}</h2>
      {results.length === 0 ? <p>{t.one.nothing}</p> : <DataTable caption={t.one.resultCaption} columns={columns} rows={results} />}
      <p>{t.one.noWayBack}</p>
    </>
  );
}

const nameOf = (merger: Merger): string =>
  t.into(
    merger.from.map(({ name }) => name),
    merger.into.name,
  );

function stateInWords(merger: Merger): string {
  if (merger.state === "confirmed") return t.states.confirmed(merger.takesEffectOn);
  if (merger.state === "done" && merger.finishedAt) return t.states.done(merger.finishedAt);
  return merger.state === "withdrawn" ? t.states.withdrawn : merger.state === "prepared" ? t.states.prepared : t.states.running;
}
