// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { longDate } from "#kit/text";
import {
  ButtonLink,
  ButtonRow,
  CopyBlock,
  Form,
  German,
  GermanWithin,
  HiddenField,
  Page,
  SubmitButton,
  SummaryList,
  shell,
  TextArea,
  TextField,
} from "#ui";
import { barrierPaths as paths } from "./paths.ts";
import type { OwnCase } from "./report.ts";
import { statement } from "./statement.ts";
import { t } from "./texts.ts";

/** The accessibility statement, drawn from its data. */
export function StatementPage() {
  const words = t.statement;
  const { standard, ombuds, barriers } = statement;
  return (
    <Page title={words.title} seenBy={{ kind: "public", text: t.seenBy }} lead={words.lead}>
      <p>{words.status[statement.conformity]}</p>
      <SummaryList
        items={[
          { name: words.basis, content: words.standard(standard.name, standard.version, standard.beyond) },
          { name: words.law, content: <German>{statement.law}</German> },
          { name: words.evaluated, content: words.method(longDate(statement.evaluatedOn)) },
          { name: words.review, content: longDate(statement.reviewBy) },
        ]}
      />
      <h2>{words.barriers}</h2>
      {barriers.length === 0 ? <p>{words.noBarriers}</p> : <Barriers />}
      <h2>{words.display}</h2>
      <p>
        {words.displayText} <a href={shell().footer.display}>{words.toDisplay}</a>
      </p>
      <h2>{words.report}</h2>
      <p>{words.reportText(statement.answerDays)}</p>
      <ButtonRow>
        <ButtonLink href={paths.report} label={words.reportButton} kind="primary" />
      </ButtonRow>
      <h2>{words.ombuds}</h2>
      <p>
        <GermanWithin sentence={words.ombudsText} said={[ombuds.name, ombuds.at]} />
      </p>
      <p>
        <a href={ombuds.url}>{words.ombudsPage}</a>
        <br />
        {words.ombudsMail} <a href={`mailto:${ombuds.mail}`}>{ombuds.mail}</a>
        <br />
        {words.ombudsChecked(longDate(ombuds.checkedOn))}
      </p>
    </Page>
  );
}

function Barriers() {
  const words = t.statement;
  return (
    <ul>
      {statement.barriers.map(({ what, instead, seenOn, solvedBy }) => (
        <li>
          <b>
            <German>{what}</German>
          </b>
          <br />
          {words.instead} <German>{instead}</German>
          <br />
          {words.seen(longDate(seenOn))} {solvedBy === null ? words.noDay : words.solved(longDate(solvedBy))}
        </li>
      ))}
    </ul>
  );
}

interface ReportProps {
  id: string;
  values: Values;
  errors?: Errors;
}

/** Says what cannot be read or used; nothing but the sentence itself is asked for. */
export function ReportPage(p: ReportProps) {
  const words = t.report;
  const state = { values: p.values, errors: p.errors ?? {} };
  return (
    <Page
      title={words.title}
      lead={words.lead}
      refused={p.errors !== undefined && Object.keys(p.errors).length > 0}
      breadcrumb={[{ label: t.statement.title, href: paths.statement }]}
    >
      <Form action={paths.report} errors={state.errors}>
        <HiddenField name="id" value={p.id} />
        <TextArea {...state} name="message" label={words.message} />
        <TextField {...state} name="page" label={words.page} hint={words.pageHint} optional />
        <TextField {...state} name="replyTo" label={words.replyTo} hint={words.replyHint} optional />
        <p>{words.kept}</p>
        <SubmitButton label={words.send} />
      </Form>
    </Page>
  );
}

/** A case as whoever reported it sees it. */
export function CasePage(p: { found: OwnCase; address: string }) {
  const words = t.case;
  const { page, message, receivedAt, answerBy, answer, answeredAt } = p.found;
  return (
    <Page title={words.title} seenBy={{ kind: "you", text: words.seenBy }} lead={words.lead}>
      <SummaryList
        items={[
          { name: words.message, content: <span class="fk-lines">{message}</span> },
          { name: words.page, content: page || undefined },
          { name: words.received, content: longDate(receivedAt) },
        ]}
      />
      {answer === null || answeredAt === null ? (
        <>
          <p>{words.answerBy(longDate(answerBy))}</p>
          <CopyBlock title={words.address} text={p.address} level={2} />
        </>
      ) : (
        <>
          <h2>{words.answer}</h2>
          <p class="fk-muted">{words.answered(longDate(answeredAt))}</p>
          <p class="fk-lines">
            <German>{answer}</German>
          </p>
          <p>
            <a href={paths.statement}>{words.more}</a>
          </p>
        </>
      )}
    </Page>
  );
}

/** Who answers for these pages, as the operator has it in the settings. */
export function ImprintPage(p: { imprint: string | undefined }) {
  return (
    <Page title={t.imprint.title} seenBy={{ kind: "public", text: t.seenBy }}>
      {p.imprint === undefined ? (
        <p>{t.imprint.none}</p>
      ) : (
        <p class="fk-lines">
          <German>{p.imprint}</German>
        </p>
      )}
    </Page>
  );
}
