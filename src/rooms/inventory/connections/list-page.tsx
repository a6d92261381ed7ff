// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { ActionForm, ButtonLink, ButtonRow, Card, Disclosure, EmptyState } from "#ui";
import { paths } from "../paths.ts";
import { RoomPage } from "../room-page.tsx";
import { t as room } from "../texts.de.ts";
import type { FieldId } from "../vocabulary.ts";
import type { Connection } from "./find.ts";
import { connectionTexts as t } from "./texts.de.ts";

export interface ConnectionsPageProps {
  body: Body;
  /** Those that wait for a decision, as many as one sitting holds. */
  open: readonly Connection[];
  /** How many more wait. */
  more: number;
  kept: readonly Connection[];
  later: readonly Connection[];
  unsuitable: readonly Connection[];
  /** Entries that say what they seek or offer. */
  asked: number;
  entries: number;
  /** Fields nothing on the list speaks of, and those of them that still wait for an answer. */
  absent: readonly FieldId[];
  questions: number;
}

/** Proposals to decide about, what was decided, and questions about fields the list says nothing about. */
export function ConnectionsPage(p: ConnectionsPageProps) {
  const { slug } = p.body;
  const isEmpty = p.entries === 0;
  return (
    <RoomPage body={p.body} view="connections" title={t.title} lead={t.lead} actions={isEmpty ? undefined : <Actions slug={slug} />}>
      {isEmpty ? <EmptyState text={t.empty} action={{ label: room.entries.list.readIn, href: paths.readings(slug) }} /> : <Filled {...p} />}
    </RoomPage>
  );
}

function Actions(p: { slug: string }) {
  return (
    <>
      <ButtonLink href={paths.existing(p.slug)} label={t.toExisting} kind="tertiary" icon="search" />
      <ButtonLink href={paths.invitations(p.slug)} label={t.allInvitations} kind="tertiary" />
    </>
  );
}

function Filled(p: ConnectionsPageProps) {
  const { slug } = p.body;
  const nothing = p.open.length === 0 && p.kept.length + p.later.length + p.unsuitable.length === 0;
  return (
    <>
      <h2>{p.open.length === 0 ? t.openNone : t.open(p.open.length + p.more)}</h2>
      {p.open.length > 0 && <p>{t.proposals}</p>}
      {p.open.length === 0 && <p>{nothing ? t.none : t.allDecided}</p>}
      {p.open.map((one, at) => (
        <ProposalCard slug={slug} connection={one} first={at === 0} />
      ))}
      {p.more > 0 && <p class="fk-muted">{t.more(p.more)}</p>}
      {p.asked === 0 && <AskThem slug={slug} />}
      <Kept slug={slug} connections={p.kept} />
      <Put slug={slug} title={t.laterTitle(p.later.length)} connections={p.later} />
      <Put slug={slug} title={t.unsuitableTitle(p.unsuitable.length)} connections={p.unsuitable} />
      <Gaps {...p} />
    </>
  );
}

/** What a proposal says: why, what nobody knows, what could be done. */
export function ProposalSaid(p: { connection: Connection }) {
  const { because, possible, unknown } = p.connection.words;
  return (
    <>
      <p>
        <b>{t.because}</b> {because.join("; ")}. {unknown}
      </p>
      <p>
        <b>{t.possible}</b> {possible}.
      </p>
    </>
  );
}

function ProposalCard(p: { slug: string; connection: Connection; first: boolean }) {
  const { slug, connection } = p;
  const { key, words, members } = connection;
  return (
    <Card
      title={words.title}
      level={3}
      footer={
        <ButtonRow>
          <DecideButton slug={slug} connection={connection} decision="kept" primary={p.first} />
          <ButtonLink href={paths.unsuitable(slug, key)} label={t.unsuitable} fullLabel={t.unsuitableOf(words.title)} small />
          <DecideButton slug={slug} connection={connection} decision="later" />
          <a href={paths.connection(slug, key)} aria-label={t.basisOf(words.title, members.length)}>
            {t.basis}
          </a>
        </ButtonRow>
      }
    >
      <ProposalSaid connection={connection} />
    </Card>
  );
}

const labels = { kept: [t.keep, t.keepOf], later: [t.later, t.laterOf], open: [t.again, t.againOf] } as const;

/** One decision by one button. */
export function DecideButton(p: { slug: string; connection: Connection; decision: keyof typeof labels; primary?: boolean }) {
  const { key, words, decision } = p.connection;
  const [label, full] = labels[p.decision];
  return (
    <ActionForm
      action={paths.connection(p.slug, key)}
      label={label}
      fullLabel={full(words.title)}
      kind={p.primary ? "primary" : "secondary"}
      small
      fields={{ decision: p.decision, step: decision?.step ?? 0 }}
    />
  );
}

function AskThem(p: { slug: string }) {
  return (
    <p>
      {t.nobodySaid} <a href={paths.asking(p.slug)}>{t.ask}</a>
    </p>
  );
}

function Kept(p: { slug: string; connections: readonly Connection[] }) {
  if (p.connections.length === 0) return null;
  return (
    <>
      <h2>{t.keptTitle(p.connections.length)}</h2>
      <ul>
        {p.connections.map((one) => (
          <li>
            <a href={paths.connection(p.slug, one.key)}>{one.words.title}</a> <Since connection={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is new about a decided connection. */
export function Since(p: { connection: Connection }) {
  if (!p.connection.stillProposed) return <span class="fk-muted">{t.gone}</span>;
  return p.connection.added > 0 ? <span class="fk-muted">{t.added(p.connection.added)}</span> : null;
}

/** Put off or put aside: folded away, with the way back. */
function Put(p: { slug: string; title: string; connections: readonly Connection[] }) {
  if (p.connections.length === 0) return null;
  return (
    <Disclosure summary={p.title}>
      {p.connections.map((one) => (
        <>
          <p>
            <a href={paths.connection(p.slug, one.key)}>{one.words.title}</a> <Why connection={one} /> <Since connection={one} />
          </p>
          {one.stillProposed && <DecideButton slug={p.slug} connection={one} decision="open" />}
        </>
      ))}
    </Disclosure>
  );
}

function Why(p: { connection: Connection }) {
  const { decision } = p.connection;
  if (decision?.backOn) return <span class="fk-muted">{t.backOn(decision.backOn)}</span>;
  if (decision?.reason) return <span class="fk-muted">{t.reasonSaid(t.reasons[decision.reason], decision.note)}</span>;
  return null;
}

function Gaps(p: ConnectionsPageProps) {
  const { slug } = p.body;
  const fields = p.absent.map((id) => room.shortFields[id]).join(" · ");
  return (
    <>
      <h2>{t.gapsTitle}</h2>
      {p.absent.length === 0 ? <p>{t.gapsNone}</p> : <p>{t.gapsAsk(fields)}</p>}
      {p.questions > 0 ? (
        <p>
          {t.gapsQuestion} <a href={paths.gaps(slug)}>{t.gapsLink(p.questions)}</a>
        </p>
      ) : (
        <p>
          {p.absent.length > 0 && t.gapsAnswered} <a href={paths.gaps(slug)}>{t.gapsSee}</a>
        </p>
      )}
    </>
  );
}
