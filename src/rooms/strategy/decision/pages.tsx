// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import type { Body } from "#register";
import { Alert, ButtonLink, ButtonRow, type Column, DataTable, EmptyState } from "#ui";
import type { Draft } from "../draft/draft.ts";
import { PaperLinks, PaperSections } from "../paper/sections.tsx";
import { strategyPaths as paths } from "../paths.ts";
import { Prose } from "../prose.tsx";
import type { Release } from "../release/list.ts";
import { ReleaseNote } from "../release/note.tsx";
import { ViewPage } from "../room-page.tsx";
import { Said } from "../said.tsx";
import { t } from "../texts.de.ts";
import { type HistoryLine, stageNow } from "./history.ts";

const words = t.decision;

interface DecisionProps {
  body: Body;
  draft: Draft;
  history: readonly HistoryLine[];
  /** Null: one person is enough. */
  release: Release | null;
}

/** The council paper, block by block, and what the council did. */
export function DecisionPage(p: DecisionProps) {
  const { body, draft, history } = p;
  const { slug } = body;
  const stage = stageNow(draft, history);
  const isFrozen = stage === "adopted" || stage === "published" || stage === "withdrawn";
  const primary = isFrozen
    ? { label: words.publishNext, href: paths.publication(slug) }
    : { label: words.record, href: paths.record(slug) };
  if (draft.goals.length === 0) {
    return (
      <ViewPage body={body} view="decision" title={words.title} lead={words.lead}>
        <EmptyState text={words.noGoals} action={{ label: words.toGoals, href: paths.newGoal(slug) }} />
        {history.length > 0 && <Decisions slug={slug} history={history} />}
      </ViewPage>
    );
  }
  return (
    <ViewPage body={body} view="decision" title={words.title} lead={words.lead} primary={primary} wide>
      <p>{words.stage[stage]}</p>
      <PaperState draft={draft} />
      <ButtonRow>
        <ButtonLink href={paths.paperPdf(slug)} label={words.pdf} icon="download" download />
        <ButtonLink href={paths.paperDocx(slug)} label={words.docx} icon="download" download />
        <ButtonLink href={paths.paper(slug)} label={words.editPaper} icon="edit" />
      </ButtonRow>
      <PaperLinks slug={slug} />
      <ReleaseNote slug={slug} release={p.release} revision={draft.revision} on="decision" />
      <Decisions slug={slug} history={history} />
      <PaperSections body={body} draft={draft} />
    </ViewPage>
  );
}

function PaperState(p: { draft: Draft }) {
  const { paper } = p.draft;
  if (paper?.number) return null;
  return (
    <Alert kind="info">
      <p>{words.isDraft}</p>
      {paper === null && <p>{words.isModel}</p>}
    </Alert>
  );
}

function Decisions(p: { slug: string; history: readonly HistoryLine[] }) {
  const heads = words.columns;
  const columns: Column<HistoryLine>[] = [
    { head: heads.outcome, rowHeader: true, cell: ({ decision }) => outcomeOf(decision) },
    { head: heads.on, cell: ({ decision }) => dayOf(decision.decidedOn) },
    { head: heads.by, cell: ({ decision }) => <Said text={decision.decidedBy} /> },
    { head: heads.number, cell: ({ decision }) => decision.number ?? words.numberOpen },
    { head: heads.note, cell: ({ decision }) => <Prose text={decision.note} /> },
    { head: heads.edition, cell: ({ edition }) => (edition ? words.edition(edition.number) : words.noEdition) },
    { head: heads.actions, cell: (line) => <CorrectLink slug={p.slug} line={line} /> },
  ];
  return (
    <>
      <h2>{words.decisions}</h2>
      {p.history.length === 0 ? (
        <p>{words.decisionsNone}</p>
      ) : (
        <DataTable caption={words.decisions} hideCaption columns={columns} rows={p.history} />
      )}
    </>
  );
}

function outcomeOf({ outcome, postponedTo }: HistoryLine["decision"]): string {
  const { label } = t.outcome[outcome];
  return postponedTo === null ? label : `${label}${t.comma}${words.postponedTo(longDate(postponedTo))}`;
}

const dayOf = (day: string | null) => (day === null ? words.dateOpen : longDate(day));

function CorrectLink(p: { slug: string; line: HistoryLine }) {
  const { decision } = p.line;
  const label = words.correctOf(t.outcome[decision.outcome].label, dayOf(decision.decidedOn));
  return (
    <a href={paths.correct(p.slug, decision)} aria-label={label}>
      {words.correct}
    </a>
  );
}
