// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import type { Body } from "#register";
import { ActionForm, Alert, ButtonRow, type Column, DataTable, EmptyState } from "#ui";
import type { HistoryLine } from "../decision/history.ts";
import { strategyPaths as paths } from "../paths.ts";
import { ViewPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";

const words = t.publication;

type Edition = NonNullable<HistoryLine["edition"]>;
interface Line {
  edition: Edition;
  decision: HistoryLine["decision"];
}

/** Which edition everybody can read, and the button that makes one readable. */
export function PublicationPage(p: { body: Body; history: readonly HistoryLine[] }) {
  const { slug } = p.body;
  const lines = p.history
    .flatMap(({ decision, edition }): Line[] => (edition ? [{ decision, edition }] : []))
    .toSorted((one, other) => other.edition.number - one.edition.number);
  const newest = lines[0]?.edition;
  const shown = lines.find(({ edition }) => edition.publishedAt !== null)?.edition;
  return (
    <ViewPage body={p.body} view="publication" title={words.title}>
      {!newest && <EmptyState text={words.none} action={{ label: words.toDecision, href: paths.decision(slug) }} />}
      {newest && <State slug={slug} shown={shown} />}
      {newest && newest.publishedAt === null && <Publish slug={slug} edition={newest} />}
      {newest && <Editions slug={slug} lines={lines} />}
    </ViewPage>
  );
}

function State(p: { slug: string; shown: Edition | undefined }) {
  if (!p.shown?.publishedAt) return <p>{words.nothingPublic}</p>;
  return (
    <Alert kind="success">
      <p>{words.isPublic(p.shown.number, longDate(p.shown.publishedAt))}</p>
      <p>
        <a href={paths.published(p.slug)}>{words.look}</a>
      </p>
    </Alert>
  );
}

function Publish(p: { slug: string; edition: Edition }) {
  return (
    <>
      <p>{words.ready(p.edition.number)}</p>
      <p>{words.what}</p>
      <ButtonRow>
        <ActionForm
          action={paths.publication(p.slug)}
          label={words.button}
          fullLabel={words.buttonOf(p.edition.number)}
          fields={{ edition: p.edition.number }}
          kind="primary"
          icon="public"
        />
      </ButtonRow>
    </>
  );
}

function Editions(p: { slug: string; lines: readonly Line[] }) {
  const heads = words.columns;
  const columns: Column<Line>[] = [
    { head: heads.edition, rowHeader: true, cell: ({ edition }) => <EditionCell slug={p.slug} edition={edition} /> },
    { head: heads.decision, cell: ({ decision }) => decisionFacts(decision) },
    { head: heads.published, cell: ({ edition }) => (edition.publishedAt ? longDate(edition.publishedAt) : words.notPublished) },
    { head: heads.checksum, cell: ({ edition }) => <code>{edition.sha256.slice(0, 16)}</code> },
  ];
  return (
    <>
      <h2>{words.editions}</h2>
      <DataTable caption={words.editions} hideCaption columns={columns} rows={p.lines} />
      <p>{words.checksumHint}</p>
    </>
  );
}

function EditionCell(p: { slug: string; edition: Edition }) {
  const { number, publishedAt } = p.edition;
  const label = t.decision.edition(number);
  return publishedAt ? <a href={paths.edition(p.slug, number)}>{label}</a> : <span>{label}</span>;
}

function decisionFacts({ outcome, decidedOn, decidedBy }: HistoryLine["decision"]): string {
  const { label } = t.outcome[outcome];
  return decidedOn === null ? label : t.outcomeFacts(label, longDate(decidedOn), decidedBy);
}
