// SPDX-License-Identifier: EUPL-1.2
import { paths as identityPaths } from "#identity";
import { longDate } from "#kit/text";
import type { Body } from "#register";
import { ActionForm, Alert, ButtonLink, ButtonRow, type Column, DataTable, Page } from "#ui";
import type { Draft } from "../draft/draft.ts";
import { strategyPaths as paths } from "../paths.ts";
import { Said } from "../said.tsx";
import { t as room } from "../texts.de.ts";
import type { DraftChange } from "./changes.ts";
import type { PastRule, Release, ShownRequest } from "./list.ts";
import { draftStanding, editionWaiting, openRequests } from "./standing.ts";
import { Changes, standingSentence } from "./standing-line.tsx";
import { releaseTexts as t } from "./texts.de.ts";

/** The newest edition when it is not public. */
export interface OpenEdition {
  id: string;
  number: number;
  withdrawn: boolean;
}

interface ReleaseProps {
  body: Body;
  draft: Draft;
  /** Null: one person is enough. */
  release: Release | null;
  past: readonly PastRule[];
  openEditions: readonly OpenEdition[];
  /** Of the draft, since what was presented last. */
  changes: readonly DraftChange[];
  /** Who looks at the page. */
  personId: string | null;
  /** Whether nobody else works for the body today. */
  alone: boolean;
}

/** The rule "two people release": on or off, and what waits for a second person. */
export function ReleasePage(p: ReleaseProps) {
  const trail = [{ label: room.menu, href: paths.overview(p.body.slug) }];
  const lead = p.release ? t.on.since(p.release.begunByName, p.release.begunAt) : t.off.lead;
  return (
    <Page title={t.title} seenBy={{ kind: "team", text: room.seenBy.team }} lead={lead} breadcrumb={trail}>
      {p.release ? <On {...p} release={p.release} /> : <Off {...p} />}
      {p.past.length > 0 && <Past past={p.past} />}
    </Page>
  );
}

function Off(p: ReleaseProps) {
  return (
    <>
      <h2>{t.off.changes}</h2>
      <ul>
        {t.off.list.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p>{t.off.twoToEnd}</p>
      <p>{t.off.nothingYet}</p>
      {p.alone ? (
        <Alone slug={p.body.slug} text={t.off.alone} />
      ) : (
        <ButtonRow>
          <ActionForm action={paths.releaseOn(p.body.slug)} label={t.off.button} kind="primary" />
        </ButtonRow>
      )}
    </>
  );
}

/** Says that a second person is missing, and where to invite one. */
export function Alone(p: { slug: string; text: string }) {
  return (
    <Alert kind="info">
      <p>
        {p.text} {t.off.invite} <a href={identityPaths.team(p.slug)}>{t.off.toTeam}</a>
      </p>
    </Alert>
  );
}

type OnProps = ReleaseProps & { release: Release };

function On(p: OnProps) {
  const open = openRequests(p.release, p.draft.revision);
  return (
    <>
      {p.alone && <Alone slug={p.body.slug} text={t.on.alone} />}
      <h2>{t.on.waiting}</h2>
      {open.length === 0 ? <p>{t.on.nothingWaits}</p> : <Waiting {...p} requests={open} />}
      <h2>{t.on.draft}</h2>
      <DraftPart {...p} />
      <h2>{t.on.editions}</h2>
      <EditionPart {...p} />
      <History {...p} />
      <EndPart {...p} />
    </>
  );
}

function Waiting(p: OnProps & { requests: readonly ShownRequest[] }) {
  return (
    <ul class="fk-things">
      {p.requests.map((request) => {
        const { what, edition, askedByName, askedAt, askedBy } = request;
        const isOwn = askedBy !== null && askedBy === p.personId;
        return (
          <li>
            <p>{t.asked(what, edition, askedByName, askedAt)}</p>
            <ButtonRow>
              <ButtonLink
                href={paths.presented(p.body.slug, request)}
                label={isOwn ? t.on.look : t.on.answer}
                fullLabel={isOwn ? undefined : t.on.open(nameOf(request))}
                kind={isOwn ? "secondary" : "primary"}
                small
              />
            </ButtonRow>
          </li>
        );
      })}
    </ul>
  );
}

function DraftPart(p: OnProps) {
  const standing = draftStanding(p.release, p.draft.revision);
  const canPresent = standing.kind !== "released" && standing.kind !== "waiting";
  return (
    <>
      <p>{standingSentence(standing)}</p>
      <Changes changes={p.changes} />
      {canPresent && (
        <ButtonRow>
          <ButtonLink href={paths.presentDraft(p.body.slug)} label={t.on.presentDraft} />
        </ButtonRow>
      )}
    </>
  );
}

function EditionPart(p: OnProps) {
  if (p.openEditions.length === 0) return <p>{t.on.nothingToPublish}</p>;
  return (
    <>
      {p.openEditions.map(({ id, number, withdrawn }) => {
        if (editionWaiting(p.release, id)) return <p>{t.on.editionWaits(number)}</p>;
        const label = withdrawn ? t.on.presentAgain(number) : t.on.presentEdition(number);
        return (
          <ButtonRow>
            <ButtonLink href={paths.presentEdition(p.body.slug, number)} label={label} />
          </ButtonRow>
        );
      })}
    </>
  );
}

function EndPart(p: OnProps) {
  const waits = p.release.requests.some(({ what, outcome }) => what === "end" && outcome === null);
  return (
    <>
      <h2>{t.on.end}</h2>
      <p>{t.on.endText}</p>
      <p>{waits ? t.on.endWaits : <a href={paths.presentEnd(p.body.slug)}>{t.on.endLink}</a>}</p>
    </>
  );
}

function History(p: OnProps) {
  const open = openRequests(p.release, p.draft.revision);
  const over = p.release.requests.filter((request) => !open.includes(request));
  if (over.length === 0) return null;
  const { columns: heads } = t.on;
  const columns: Column<ShownRequest>[] = [
    { head: heads.what, rowHeader: true, cell: (request) => <a href={paths.presented(p.body.slug, request)}>{nameOf(request)}</a> },
    { head: heads.asked, cell: ({ askedByName, askedAt }) => `${askedByName ?? t.somebody}${room.comma}${longDate(askedAt)}` },
    { head: heads.outcome, cell: outcomeOf },
    { head: heads.reason, cell: ({ reason }) => (reason === null ? t.on.noReason : <Said text={reason} />) },
  ];
  return (
    <>
      <h2>{t.on.history}</h2>
      <DataTable caption={t.on.history} hideCaption columns={columns} rows={over} />
    </>
  );
}

/** What a request is about, in a word or two. */
export function nameOf({ what, edition }: Pick<ShownRequest, "what" | "edition">): string {
  return what === "edition" ? t.things.edition(edition) : t.things[what];
}

/** The answer to a request, by whom and when. */
export function outcomeOf({ outcome, settledByName, settledAt }: ShownRequest): string {
  if (outcome === null || settledAt === null) return t.overtaken;
  return t.outcomeBy(t.outcomes[outcome], settledByName, settledAt);
}

function Past(p: { past: readonly PastRule[] }) {
  return (
    <>
      <h2>{t.off.past}</h2>
      <ul>
        {p.past.map(({ begunAt, endedAt, begunByName, askedByName, settledByName }) => (
          <li>
            {t.off.pastLine(begunAt, endedAt)}
            {room.dot}
            {t.off.pastWho(begunByName, askedByName, settledByName)}
          </li>
        ))}
      </ul>
    </>
  );
}
