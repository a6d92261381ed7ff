// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import { ButtonLink, ButtonRow, type Column, DataTable, EmptyState, Form, HiddenField, RadioGroup, SubmitButton, TextField } from "#ui";
import { wordOf } from "../entries/filter.ts";
import { paths } from "../paths.ts";
import { DeepPage } from "../room-page.tsx";
import { t as room } from "../texts.de.ts";
import type { FieldState } from "./find.ts";
import { nameOf } from "./form.ts";
import { gapAnswers } from "./kinds.ts";
import { gapTexts as t } from "./texts.de.ts";

interface GapPageProps {
  body: Body;
  /** The questions of this page. */
  questions: readonly FieldState[];
  /** How many questions come after them. */
  more: number;
  answered: readonly FieldState[];
  entries: number;
  values?: Values | undefined;
  errors?: Errors | undefined;
}

/** Fields nothing on the list speaks of: questions, four a page, and the answers given so far. */
export function GapPage(p: GapPageProps) {
  const refused = p.errors && Object.keys(p.errors).length > 0;
  return (
    <DeepPage body={p.body} from="connections" title={t.title} lead={t.lead} refused={refused}>
      {p.entries === 0 && <EmptyState text={t.empty} action={{ label: room.entries.list.readIn, href: paths.readings(p.body.slug) }} />}
      {p.questions.length > 0 ? <Questions {...p} /> : p.entries > 0 && <NothingOpen {...p} />}
      {p.answered.length > 0 && <Answered {...p} />}
    </DeepPage>
  );
}

function Questions(p: GapPageProps) {
  const { slug } = p.body;
  const last = p.questions.at(-1);
  return (
    <Form action={paths.gaps(slug)} errors={p.errors}>
      <p>
        {t.intro(p.questions.length)} {p.more > 0 && t.rest(p.more)} {t.onlyAbsent}
      </p>
      {p.questions.map((state) => (
        <Question state={state} values={p.values} errors={p.errors} />
      ))}
      <ButtonRow>
        <SubmitButton label={t.save} />
        {p.more > 0 && last && <ButtonLink href={paths.gaps(slug, { after: wordOf.field(last.field) })} label={t.skip} />}
      </ButtonRow>
    </Form>
  );
}

function Question(p: { state: FieldState; values?: Values | undefined; errors?: Errors | undefined }) {
  const { field, answer } = p.state;
  const label = room.shortFields[field];
  const options = gapAnswers.map((value) => ({ value, label: t.answers[value] }));
  const state = { values: p.values, errors: p.errors };
  return (
    <>
      <HiddenField name={nameOf.step(field)} value={answer?.step ?? 0} />
      <RadioGroup name={nameOf.answer(field)} label={t.question(label)} options={options} initial={answer?.answer} optional {...state} />
      <TextField name={nameOf.who(field)} label={t.who(label)} hint={t.whoHint} initial={answer?.who ?? ""} optional {...state} />
    </>
  );
}

function NothingOpen(p: GapPageProps) {
  return (
    <p>
      {p.answered.length === 0 ? t.allListed : t.nothingOpen} <a href={paths.connections(p.body.slug)}>{t.toConnections}</a>
    </p>
  );
}

function Answered(p: GapPageProps) {
  const { slug } = p.body;
  const columns: Column<FieldState>[] = [
    { head: t.columns.field, rowHeader: true, cell: ({ field }) => <span id={wordOf.field(field)}>{room.shortFields[field]}</span> },
    { head: t.columns.answer, cell: (state) => <AnswerSaid state={state} /> },
    { head: t.columns.since, cell: ({ answer }) => answer && t.by(answer.answeredOn, answer.answeredByName) },
    { head: t.columns.next, cell: (state) => <Next slug={slug} state={state} /> },
  ];
  return (
    <>
      <h2>{t.given}</h2>
      <DataTable caption={t.caption} hideCaption columns={columns} rows={p.answered} />
    </>
  );
}

function AnswerSaid(p: { state: FieldState }) {
  const { answer, absent, backOn } = p.state;
  if (answer === null) return null;
  return (
    <>
      {t.answerSaid(answer.answer, answer.who)}
      {!absent && <span class="fk-muted"> {answer.answer === "absent" ? t.closed : t.listedNow}</span>}
      {absent && backOn !== null && <span class="fk-muted"> {t.comesBack(backOn)}</span>}
    </>
  );
}

function Next(p: { slug: string; state: FieldState }) {
  const { field, absent, answer } = p.state;
  if (!absent) return null;
  const label = room.shortFields[field];
  return (
    <>
      <a href={paths.gaps(p.slug, { field: wordOf.field(field) })} aria-label={t.changeOf(label)}>
        {t.change}
      </a>
      {answer?.answer === "listed_soon" && (
        <>
          {" "}
          <a href={paths.newEntryOf(p.slug, field)} aria-label={t.enterOf(label)}>
            {t.enter}
          </a>
        </>
      )}
    </>
  );
}
