// SPDX-License-Identifier: EUPL-1.2
import { paths as identityPaths, texts } from "#identity";
import { ContactList, type ListedContact } from "#register";
import { ActionForm, Alert, type Audience, ButtonLink, ButtonRow, CopyBlock, Page, PrintButton } from "#ui";
import { byBlock } from "../comments/beside.tsx";
import type { Comment } from "../comments/list.ts";
import { commentTexts } from "../comments/texts.ts";
import type { Draft } from "../draft/draft.ts";
import { strategyPaths as paths } from "../paths.ts";
import { phraseTexts } from "../phrase-texts.ts";
import { fullTitle } from "../phrases.ts";
import { sharingTexts } from "../sharing/texts.de.ts";
import { t as room } from "../texts.de.ts";
import type { Door } from "./door.ts";
import { DraftView } from "./draft-view.tsx";
import type { Opened } from "./open.ts";
import { readingTexts as t } from "./texts.ts";

/** What happened to a comment just now; the page says it without a cookie. */
export type Said = "sent" | { tookBack: string } | "isBack" | "settled";

interface ReadPageProps {
  door: Door;
  readerId: string | null;
  draft: Draft;
  comments: readonly Comment[];
  said?: Said | undefined;
}

/** Who sees the draft that somebody reads through this door. */
export function audienceOf({ author, body, until, look }: Door): Audience {
  if (look) return { kind: "shared", text: texts.looks.reading.seenBy(body.name, look.until) };
  if (author.by === "team") return { kind: "team", text: t.view.seenByTeam };
  return { kind: "shared", text: t.view.seenByGuest(body.name, until) };
}

function trailOf({ author, body, list, look }: Door) {
  if (look) return [{ label: texts.looks.own.title, href: identityPaths.ownLooks() }];
  if (author.by === "team") return [{ label: room.menu, href: paths.overview(body.slug) }];
  return list === null ? undefined : [{ label: sharingTexts.drafts.title, href: list }];
}

/** The draft as others read it: marked as a draft, with comments beside each part. */
export function ReadPage(p: ReadPageProps) {
  const { door, draft } = p;
  const { by } = door.author;
  const { slug } = door.body;
  const lead = by === "link" ? t.view.leadFor(door.forWhom) : t.view.lead;
  return (
    <Page title={fullTitle(draft)} seenBy={audienceOf(door)} lead={lead} breadcrumb={trailOf(door)} actions={<PrintButton />} wide>
      {p.said && <JustSaid door={door} said={p.said} />}
      <p>
        {t.view.state(draft.updatedAt)}
        {!door.look && (
          <>
            {phraseTexts.dot}
            <a href={door.paths.pdf}>{t.view.pdf}</a>
          </>
        )}
        {by === "team" && (
          <>
            {phraseTexts.dot}
            <a href={paths.comments(slug)}>{t.view.allComments}</a>
          </>
        )}
      </p>
      {by !== "team" && <Notice door={door} />}
      <DraftView {...p} commented={byBlock(p.comments)} />
    </Page>
  );
}

function Notice({ door }: { door: Door }) {
  const { notice } = t.view;
  if (door.look) return <p>{texts.looks.reading.notice}</p>;
  return (
    <p>
      {door.mayComment ? notice.comments(door.body.name) : notice.noComments} {door.author.by === "link" ? notice.counted : notice.looked}
    </p>
  );
}

function JustSaid({ door, said }: { door: Door; said: Said }) {
  const words = commentTexts.write;
  const sent = door.author.by === "team" ? words.sentTeam : words.sent;
  const text = said === "sent" ? sent : said === "isBack" ? words.isBack : said === "settled" ? words.settledAlready : words.tookBack;
  return (
    <div class="fk-flash" role="status" tabindex={-1} autofocus>
      <Alert kind={said === "settled" ? "info" : "success"}>
        <p>{text}</p>
        {typeof said === "object" && <ActionForm action={door.paths.putBack} fields={{ id: said.tookBack }} label={words.putBack} small />}
      </Alert>
    </div>
  );
}

interface ClosedProps {
  reading: Opened;
  /** Whom the place names for questions. */
  contacts: readonly ListedContact[];
  typed?: string | undefined;
}

/** An address that never was, most often one that lost its end on the way. */
export function NoSuchLinkPage() {
  return (
    <Page isNowhere title={t.nowhere.title} lead={t.nowhere.text}>
      <p>{t.nowhere.next}</p>
    </Page>
  );
}

/** The link does not open the draft any more: why, and whom to ask. What somebody was writing comes back. */
export function ClosedPage(p: ClosedProps) {
  const { state, until, body } = p.reading;
  const words = t.closed;
  const [title, text] = state === "over" ? [words.over.title, words.over.text(until)] : [words.ended.title, words.ended.text];
  return (
    <Page title={title} lead={text}>
      {p.typed && (
        <>
          <Alert kind="warning">
            <p>{commentTexts.write.stopped}</p>
          </Alert>
          <CopyBlock level={2} title={commentTexts.write.yourText} text={p.typed} />
        </>
      )}
      <p>{words.next}</p>
      {p.contacts.length > 0 && (
        <>
          <h2>{words.contact}</h2>
          <ContactList contacts={p.contacts} />
        </>
      )}
      <ButtonRow>
        <ButtonLink href={paths.body(body.slug)} label={words.toPlace(body.name)} />
      </ButtonRow>
    </Page>
  );
}
