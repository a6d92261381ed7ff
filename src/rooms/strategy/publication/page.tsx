// SPDX-License-Identifier: EUPL-1.2
import type { Errors, Values } from "#kit/forms";
import { longDate } from "#kit/text";
import type { Body } from "#register";
import { ActionForm, Alert, ButtonLink, ButtonRow, type Column, DataTable, EmptyState, Form, SubmitButton, TextArea } from "#ui";
import { aboveOf, editionsOf, type Owned } from "../closed/owned.ts";
import type { EditionLine, HistoryLine } from "../decision/history.ts";
import { strategyPaths as paths } from "../paths.ts";
import type { Release } from "../release/list.ts";
import { ReleaseNote } from "../release/note.tsx";
import { editionWaiting } from "../release/standing.ts";
import { releaseTexts } from "../release/texts.de.ts";
import { FormPage, ViewPage } from "../room-page.tsx";
import { Said } from "../said.tsx";
import { t } from "../texts.de.ts";

const words = t.publication;

interface Line {
  edition: EditionLine;
  decision: HistoryLine["decision"];
}

interface PublicationProps {
  body: Body;
  history: readonly HistoryLine[];
  /** Editions whose checksum does not fit any more. */
  differing: readonly number[];
  /** Null: one person is enough. */
  release: Release | null;
  /** Of the draft. */
  revision: number;
}

/** Which edition everybody can read, and the button that makes one readable. */
export function PublicationPage(p: PublicationProps) {
  const { slug } = p.body;
  const lines = p.history
    .flatMap(({ decision, edition }): Line[] => (edition ? [{ decision, edition }] : []))
    .toSorted((one, other) => other.edition.number - one.edition.number);
  const newest = lines[0]?.edition;
  const shown = lines.find(({ edition }) => edition.publishedAt !== null && edition.withdrawnAt === null)?.edition;
  return (
    <ViewPage body={p.body} view="publication" title={words.title} wide>
      {!newest && <EmptyState text={words.none} action={{ label: words.toDecision, href: paths.decision(slug) }} />}
      {newest && <State slug={slug} shown={shown} />}
      {newest && newest.publishedAt === null && <Publish slug={slug} edition={newest} release={p.release} />}
      {newest && <Editions slug={slug} lines={lines} differing={p.differing} release={p.release} />}
      <ReleaseNote slug={slug} release={p.release} revision={p.revision} on="publication" />
    </ViewPage>
  );
}

function State(p: { slug: string; shown: EditionLine | undefined }) {
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

function Publish(p: { slug: string; edition: EditionLine; release: Release | null }) {
  const { number } = p.edition;
  return (
    <>
      <p>{words.ready(number)}</p>
      <h2>{words.becomesPublic}</h2>
      <List items={words.publicParts} />
      <h2>{words.staysInside}</h2>
      <List items={words.insideParts} />
      <ButtonRow>
        {p.release ? (
          <Present slug={p.slug} edition={p.edition} release={p.release} />
        ) : (
          <ActionForm
            action={paths.publication(p.slug)}
            label={words.button}
            fullLabel={words.buttonOf(number)}
            fields={{ edition: number }}
            kind="primary"
            icon="public"
          />
        )}
        <ButtonLink href={paths.preview(p.slug, number)} label={words.preview} />
      </ButtonRow>
    </>
  );
}

/** While two people release: the way to present it, or to the answer it waits for. */
function Present(p: { slug: string; edition: EditionLine; release: Release; small?: boolean }) {
  const { number, withdrawnAt } = p.edition;
  const waiting = editionWaiting(p.release, p.edition.id);
  const { presentEdition, presentAgain, lookAtEdition } = releaseTexts.on;
  const label = withdrawnAt ? presentAgain(number) : presentEdition(number);
  const look = p.small ? ({ kind: "tertiary", small: true } as const) : ({ kind: "primary" } as const);
  return waiting ? (
    <ButtonLink href={paths.presented(p.slug, waiting)} label={lookAtEdition(number)} {...look} />
  ) : (
    <ButtonLink href={paths.presentEdition(p.slug, number)} label={label} {...look} />
  );
}

function List(p: { items: readonly string[] }) {
  return (
    <ul>
      {p.items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}

function Editions(p: { slug: string; lines: readonly Line[]; differing: readonly number[]; release: Release | null }) {
  const heads = words.columns;
  const columns: Column<Line>[] = [
    { head: heads.edition, rowHeader: true, cell: ({ edition }) => <EditionCell slug={p.slug} edition={edition} /> },
    { head: heads.decision, cell: ({ decision }) => <Said text={decisionFacts(decision)} /> },
    { head: heads.published, cell: ({ edition }) => publicState(edition) },
    { head: heads.checksum, cell: ({ edition }) => <code>{edition.sha256.slice(0, 16)}</code> },
    { head: heads.actions, cell: ({ edition }) => <Actions slug={p.slug} edition={edition} release={p.release} /> },
  ];
  return (
    <>
      <h2>{words.editions}</h2>
      <DataTable caption={words.editions} hideCaption columns={columns} rows={p.lines} />
      {p.differing.length === 0 ? (
        <p>
          {words.checksumHint} {words.recomputed(p.lines.length)}
        </p>
      ) : (
        <Alert kind="danger">
          <p>{words.differs(p.differing.join(t.comma))}</p>
        </Alert>
      )}
    </>
  );
}

function EditionCell(p: { slug: string; edition: EditionLine }) {
  const { number, publishedAt, withdrawnAt } = p.edition;
  const isPublic = publishedAt !== null && withdrawnAt === null;
  return <a href={isPublic ? paths.edition(p.slug, number) : paths.preview(p.slug, number)}>{t.decision.edition(number)}</a>;
}

export function publicState({ publishedAt, withdrawnAt }: EditionLine): string {
  if (withdrawnAt) return words.withdrawnSince(longDate(withdrawnAt));
  return publishedAt ? longDate(publishedAt) : words.notPublished;
}

function Actions(p: { slug: string; edition: EditionLine; release: Release | null }) {
  const { number, publishedAt, withdrawnAt } = p.edition;
  const link = (href: string, label: string, fullLabel: string) => (
    <ButtonLink href={href} label={label} fullLabel={fullLabel} kind="tertiary" small />
  );
  return (
    <ButtonRow>
      {link(paths.redact(p.slug, number), words.redact, words.redactOf(number))}
      {publishedAt && !withdrawnAt && link(paths.withdraw(p.slug, number), words.withdraw, words.withdrawOf(number))}
      {withdrawnAt && p.release && <Present slug={p.slug} edition={p.edition} release={p.release} small />}
      {withdrawnAt && !p.release && (
        <ActionForm
          action={paths.publishAgain(p.slug)}
          label={words.again}
          fullLabel={words.againOf(number)}
          fields={{ edition: number }}
          small
        />
      )}
    </ButtonRow>
  );
}

function decisionFacts({ outcome, decidedOn, decidedBy }: HistoryLine["decision"]): string {
  const { label } = t.outcome[outcome];
  return decidedOn === null ? label : t.outcomeFacts(label, longDate(decidedOn), decidedBy);
}

interface WithdrawProps extends Owned {
  body: Body;
  edition: number;
  id: string;
  values: Values;
  errors?: Errors | undefined;
}

/** Why is the publication taken back? */
export function WithdrawPage(p: WithdrawProps) {
  const { title, lead, reason, reasonHint, consequence, button } = t.withdraw;
  return (
    <FormPage body={p.body} view="publication" above={aboveOf(p)} title={title(p.edition)} lead={lead} errors={p.errors}>
      <Form action={editionsOf(p).withdraw(p.edition)} makes={p.id} errors={p.errors}>
        <TextArea name="reason" label={reason} hint={reasonHint} rows={3} values={p.values} errors={p.errors} />
        <p>{consequence}</p>
        <SubmitButton label={button} />
      </Form>
    </FormPage>
  );
}
