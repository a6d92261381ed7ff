// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import type { Body } from "#register";
import {
  ButtonLink,
  ButtonRow,
  CheckboxGroup,
  type Column,
  CopyBlock,
  DataTable,
  Disclosure,
  Form,
  HiddenField,
  SubmitButton,
  TextArea,
} from "#ui";
import type { Draft } from "../draft/draft.ts";
import { strategyPaths as paths } from "../paths.ts";
import { FormPage } from "../room-page.tsx";
import { type Check, checksOf } from "./checks.ts";
import { principleTexts as t } from "./texts.de.ts";

/** All questions about principles: the open ones first, then what was answered. */
export function PrinciplesPage(p: { body: Body; draft: Draft }) {
  const { slug } = p.body;
  const checks = checksOf(p.draft);
  const open = checks.filter(({ answer }) => answer === undefined);
  const answered = checks.filter(({ answer }) => answer !== undefined);
  return (
    <FormPage body={p.body} view="overview" teamOnly title={t.title} lead={t.lead} wide>
      {checks.length === 0 && <p>{t.none}</p>}
      {open.length > 0 && (
        <>
          <h2>{t.openTitle}</h2>
          <DataTable caption={t.captionOpen} hideCaption columns={openColumns(slug)} rows={open} />
        </>
      )}
      {answered.length > 0 && (
        <>
          <h2>{t.answeredTitle}</h2>
          <DataTable caption={t.captionAnswered} hideCaption columns={answeredColumns(slug)} rows={answered} />
        </>
      )}
    </FormPage>
  );
}

const measureColumn: Column<Check> = {
  head: t.columns.measure,
  rowHeader: true,
  cell: ({ measure }) => t.measure(measure.label, measure.title),
};

const openColumns = (slug: string): Column<Check>[] => [
  measureColumn,
  { head: t.columns.question, cell: (check) => <Question check={check} /> },
  {
    head: t.columns.act,
    cell: ({ measure, rule }) => <ButtonLink href={paths.principle(slug, measure, rule.id)} label={t.toAnswer} small />,
  },
];

const answeredColumns = (slug: string): Column<Check>[] => [
  measureColumn,
  { head: t.columns.question, cell: (check) => <Question check={check} /> },
  {
    head: t.columns.answer,
    cell: ({ answer }) => (
      <>
        {answer?.answer} <span class="fk-muted">({answer?.inPaper ? t.printed : t.notPrinted})</span>
      </>
    ),
  },
  { head: t.columns.act, cell: ({ measure, rule }) => <a href={paths.principle(slug, measure, rule.id)}>{t.change}</a> },
];

function Question(p: { check: Check }) {
  const { rule, because } = p.check;
  return (
    <>
      <b>{t.principle(rule.name)}</b>: {rule.question} {because.length > 0 && <span class="fk-muted">({t.because(because)})</span>}
    </>
  );
}

interface AnswerProps {
  body: Body;
  check: Check;
  values: Values;
  errors?: Errors | undefined;
  version: number;
}

/** One question with its reason, to be answered in a sentence. */
export function AnswerPage(p: AnswerProps) {
  const { check } = p;
  const { measure, rule } = check;
  return (
    <FormPage body={p.body} view="overview" teamOnly title={rule.question} lead={t.measure(measure.label, measure.title)} errors={p.errors}>
      <p>
        <b>{t.principle(rule.name)}.</b> {rule.reason} {check.because.length > 0 && t.because(check.because)}
      </p>
      {check.instead.length > 0 && (
        <ul>
          {check.instead.map(({ word, say }) => (
            <li>{t.instead(word, say)}</li>
          ))}
        </ul>
      )}
      <Disclosure summary={t.sourceTitle}>
        <p>{t.source(rule.source)}</p>
      </Disclosure>
      <AnswerForm {...p} />
    </FormPage>
  );
}

export function AnswerForm(p: AnswerProps) {
  const { slug } = p.body;
  const { measure, rule } = p.check;
  const state = { values: p.values, errors: p.errors };
  return (
    <Form action={paths.principle(slug, measure, rule.id)} errors={p.errors}>
      <HiddenField name="version" value={p.version} />
      <TextArea {...state} name="answer" label={t.answer} hint={t.answerHint} rows={3} optional />
      <CheckboxGroup {...state} name="inPaper" label={t.inPaper} options={[{ value: "yes", label: t.inPaperYes }]} optional />
      <ButtonRow>
        <SubmitButton label={t.save} />
        <ButtonLink href={paths.measure(slug, measure)} label={t.editMeasure} kind="secondary" />
      </ButtonRow>
    </Form>
  );
}

/** What she wrote about a measure that was removed meanwhile. */
export function GonePage(p: { body: Body; answer: string }) {
  return (
    <FormPage body={p.body} view="overview" teamOnly title={t.title} lead={t.gone}>
      <CopyBlock title={t.yours} text={p.answer} />
    </FormPage>
  );
}

/** The fields of the form, for showing two versions side by side. */
export const answerFields = [
  { name: "answer", label: t.answer },
  { name: "inPaper", label: t.inPaper, inWords: (value: string) => (value === "yes" ? t.printed : t.notPrinted) },
];
