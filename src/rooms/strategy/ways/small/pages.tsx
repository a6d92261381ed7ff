// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { ActionForm, ButtonLink, ButtonRow, DataTable, Form, HiddenField, SubmitButton } from "#ui";
import type { Draft } from "../../draft/draft.ts";
import { strategyPaths as paths } from "../../paths.ts";
import { FormPage } from "../../room-page.tsx";
import type { WayStep } from "../step.ts";
import { type FieldsProps, SmallFields } from "./fields.tsx";
import { allQuestions, pageKey, questionsOf, type SmallPage, smallPages } from "./questions.ts";
import { smallTexts as t } from "./texts.de.ts";

interface QuestionProps extends FieldsProps {
  body: Body;
  id: string;
  version: number;
}

/** One page of questions: saved and on, or skipped; left at any time. */
export function QuestionPage(p: QuestionProps) {
  const { title, lead } = t.page[p.page.id];
  const { first, last } = questionsOf(p.page);
  return (
    <FormPage
      body={p.body}
      view="overview"
      guide="wege"
      title={title}
      lead={first === last ? t.one(first, allQuestions, lead) : t.several(first, last, allQuestions, lead)}
      errors={p.errors}
    >
      <QuestionForm {...p} />
      <ButtonRow>
        <ActionForm action={paths.smallPage(p.body.slug, p.page.id)} label={t.skip} fields={{ skip: "yes" }} kind="tertiary" />
        <a href={paths.way(p.body.slug, "small")}>{t.all}</a>
      </ButtonRow>
      <p class="fk-muted">{t.skipHint}</p>
    </FormPage>
  );
}

export function QuestionForm(p: QuestionProps) {
  return (
    <Form action={paths.smallPage(p.body.slug, p.page.id)} makes={p.id} errors={p.errors}>
      <HiddenField name="version" value={p.version} />
      <SmallFields {...p} />
      <SubmitButton label={t.save} />
    </Form>
  );
}

interface StandProps {
  body: Body;
  draft: Draft;
  steps: ReadonlyMap<string, WayStep>;
}

/** Where the small start stands: what is next, every page with its state, and what came of it. */
export function StandPage(p: StandProps) {
  const { slug } = p.body;
  const stateOf = (page: SmallPage) => p.steps.get(pageKey(page))?.state ?? "open";
  const open = smallPages.filter((page) => stateOf(page) === "open");
  const [next] = open;
  const words = { done: t.answered, skipped: t.skipped, open: t.open };
  return (
    <FormPage
      body={p.body}
      view="overview"
      guide="wege"
      title={t.title}
      lead={t.lead}
      primary={next && { label: t.goOn, href: paths.smallPage(slug, next.id) }}
    >
      <p>{t.begun(open.length, smallPages.length)}</p>
      <DataTable
        caption={t.stateCaption}
        hideCaption
        rows={smallPages}
        columns={[
          { head: t.columns.page, rowHeader: true, cell: (page) => <a href={paths.smallPage(slug, page.id)}>{t.page[page.id].title}</a> },
          { head: t.columns.state, cell: (page) => words[stateOf(page)] },
        ]}
      />
      <Result slug={slug} draft={p.draft} finished={next === undefined} />
    </FormPage>
  );
}

function Result(p: { slug: string; draft: Draft; finished: boolean }) {
  if (p.draft.goals.length === 0) return <p>{t.nothingYet}</p>;
  return (
    <>
      <h2>{t.result}</h2>
      <p>{t.resultText}</p>
      <ButtonRow>
        <ButtonLink href={paths.overview(p.slug)} label={t.toOverview} kind={p.finished ? "primary" : "secondary"} />
        <ButtonLink href={paths.smallSheet(p.slug)} label={t.sheet} icon="download" download />
        <ButtonLink href={paths.decision(p.slug)} label={t.toPaper} kind="tertiary" />
      </ButtonRow>
    </>
  );
}
