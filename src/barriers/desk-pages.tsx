// SPDX-License-Identifier: EUPL-1.2
import { paths as identityPaths } from "#identity";
import type { Errors, Values } from "#kit/forms";
import { longDate } from "#kit/text";
import { type Column, DataTable, EmptyState, Form, Page, SubmitButton, SummaryList, TextArea } from "#ui";
import type { Case } from "./answer.ts";
import { barrierPaths as paths } from "./paths.ts";
import { t } from "./texts.de.ts";

const words = t.desk;
const toDesk = { label: words.operator, href: identityPaths.operator() };
const seenBy = { kind: "team", text: words.seenBy } as const;

/** Reports that wait, the longest first. */
export function DeskPage(p: { waiting: readonly Case[]; answered: readonly Case[]; today: string }) {
  const columns: Column<Case>[] = [
    { head: words.message, rowHeader: true, cell: (one) => <a href={paths.answer(one.id)}>{one.message.slice(0, 120)}</a> },
    { head: words.page, cell: (one) => one.page || words.noPage },
    { head: words.answerBy, cell: (one) => (one.answerBy < p.today ? words.overdue(longDate(one.answerBy)) : longDate(one.answerBy)) },
  ];
  const answered: Column<Case>[] = [
    { head: words.message, rowHeader: true, cell: (one) => one.message.slice(0, 120) },
    { head: words.answer, cell: (one) => one.answer ?? "" },
  ];
  return (
    <Page title={words.title} seenBy={seenBy} lead={words.lead} breadcrumb={[toDesk]}>
      {p.waiting.length === 0 ? (
        <EmptyState text={words.none} />
      ) : (
        <DataTable caption={words.caption} hideCaption rows={p.waiting} columns={columns} />
      )}
      {p.answered.length > 0 && (
        <>
          <h2>{words.answeredTitle}</h2>
          <DataTable caption={words.answeredCaption} hideCaption rows={p.answered} columns={answered} />
        </>
      )}
    </Page>
  );
}

/** One report with room for its answer. */
export function AnswerPage(p: { report: Case; values: Values; errors?: Errors }) {
  const { report } = p;
  const state = { values: p.values, errors: p.errors ?? {} };
  return (
    <Page
      title={words.answerTitle}
      seenBy={seenBy}
      refused={Object.keys(state.errors).length > 0}
      breadcrumb={[toDesk, { label: words.title, href: paths.desk }]}
    >
      <SummaryList
        items={[
          { name: words.message, content: <span class="fk-lines">{report.message}</span> },
          { name: words.page, content: report.page || words.noPage },
          { name: words.replyTo, content: report.replyTo ?? words.noReply },
          { name: words.answerBy, content: longDate(report.answerBy) },
        ]}
      />
      <Form action={paths.answer(report.id)} errors={state.errors}>
        <TextArea {...state} name="answer" label={words.answer} hint={words.answerHint} />
        <SubmitButton label={words.send} />
      </Form>
    </Page>
  );
}
