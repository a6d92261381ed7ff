// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { ActionForm, Alert, Badge, ButtonRow, Chips, EmptyState, HiddenField, Page, Pagination, SearchForm, SubmitButton } from "#ui";
import { strategyPaths as paths } from "../paths.ts";
import { Prose } from "../prose.tsx";
import { t as room } from "../texts.de.ts";
import { type Block, blockPart } from "./blocks.ts";
import { type Comment, type CommentFilter, commentStates } from "./list.ts";
import { commentTexts } from "./texts.de.ts";

const t = commentTexts.list;

interface Undoable {
  stepId: string;
  payload: { ids: readonly string[] };
}

interface CommentsProps {
  body: Body;
  filter: CommentFilter;
  shown: readonly Comment[];
  /** The first comment of the next page. */
  next: string | undefined;
  isFirst: boolean;
  /** All comments, and how many the list is narrowed to. */
  total: number;
  found: number;
  /** What was settled just now and can be undone. */
  undo: Undoable | undefined;
  blocks: readonly Block[];
}

/** The list as it stands in an address: what it is narrowed to, and more. */
export function queryOf(filter: CommentFilter, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams();
  if (filter.state !== "offen") query.set("stand", filter.state);
  if (filter.block !== null) query.set("zu", filter.block);
  if (filter.search !== "") query.set("suche", filter.search);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return query.size === 0 ? "" : `?${query}`;
}

/** What people said about the draft: finding it again, and ticking off what is done with. */
export function CommentsPage(p: CommentsProps) {
  const { slug } = p.body;
  const { filter } = p;
  return (
    <Page
      title={t.title}
      seenBy={{ kind: "team", text: room.seenBy.team }}
      lead={t.lead}
      breadcrumb={[{ label: room.menu, href: paths.overview(slug) }]}
    >
      {p.undo && <Undo slug={slug} undo={p.undo} />}
      {p.total === 0 ? (
        <EmptyState text={t.none} action={{ label: t.nonePrompt, href: paths.readings(slug) }} />
      ) : (
        <>
          <Narrow {...p} />
          <p>{t.total(p.found, p.total)}</p>
          {p.shown.length === 0 ? <p>{t.noneHere}</p> : <List {...p} />}
          <Pagination
            previous={p.isFirst ? undefined : paths.comments(slug, queryOf(filter))}
            previousLabel={t.newest}
            next={p.next && paths.comments(slug, queryOf(filter, { ab: p.next }))}
            nextLabel={t.more}
          />
        </>
      )}
      <p>
        <a href={paths.read(slug)}>{commentTexts.read}</a>
      </p>
      <p class="fk-muted">{t.kept}</p>
    </Page>
  );
}

function Undo({ slug, undo }: { slug: string; undo: Undoable }) {
  return (
    <div class="fk-flash" role="status" tabindex={-1} autofocus>
      <Alert kind="success">
        <p>{t.settled(undo.payload.ids.length)}</p>
        <ActionForm action={paths.undoSettling(slug)} fields={{ step: undo.stepId }} label={t.undo} small />
      </Alert>
    </div>
  );
}

function Narrow({ body, filter, blocks }: CommentsProps) {
  const { slug } = body;
  const about = filter.block === null ? undefined : blocks.find((block) => blockPart(block) === filter.block);
  const states = commentStates.map((state) => ({
    label: t.states[state],
    href: paths.comments(slug, queryOf({ ...filter, state })),
    current: filter.state === state,
  }));
  const keep = { stand: filter.state === "offen" ? undefined : filter.state, zu: filter.block ?? undefined };
  return (
    <>
      <Chips label={t.state} items={states} />
      <SearchForm action={paths.comments(slug)} name="suche" label={t.search} button={t.searchButton} value={filter.search} keep={keep} />
      {filter.block !== null && (
        <p>
          {t.about} {about?.title ?? t.removed}
          {room.dot}
          <a href={paths.comments(slug, queryOf({ ...filter, block: null }))}>{t.aboutAll}</a>
        </p>
      )}
    </>
  );
}

function List(p: CommentsProps) {
  const { slug } = p.body;
  const open = p.shown.filter(({ settledAt }) => settledAt === null);
  return (
    <>
      <ul class="fk-comments">
        {p.shown.map((comment) => (
          <Line slug={slug} comment={comment} filter={p.filter} blocks={p.blocks} />
        ))}
      </ul>
      {open.length > 1 && (
        <form method="post" action={paths.settleComments(slug) + queryOf(p.filter)}>
          {open.map(({ id }) => (
            <HiddenField name="ids" value={id} />
          ))}
          <ButtonRow>
            <SubmitButton label={t.settleAll(open.length)} kind="secondary" />
            <span class="fk-muted">{t.settleAllNote}</span>
          </ButtonRow>
        </form>
      )}
    </>
  );
}

function Line({ slug, comment, filter, blocks }: { slug: string; comment: Comment } & Pick<CommentsProps, "filter" | "blocks">) {
  const { id, said, saidBy, writtenAt, cameBy, blockTitle, settledAt } = comment;
  const part = blockPart({ kind: comment.blockKind, id: comment.blockId });
  const block = blocks.find((one) => one.id === comment.blockId);
  const query = queryOf(filter);
  return (
    <li id={`kommentar-${id}`}>
      <p>
        <b>{saidBy}</b>{" "}
        <span class="fk-muted">
          {commentTexts.beside.when(writtenAt)}
          {room.dot}
          {t.via[cameBy]}
        </span>
      </p>
      <p>
        {block ? (
          <a href={`${paths.read(slug)}#${part}`}>{block.title}</a>
        ) : (
          <>
            {blockTitle} <Badge text={t.removed} />
          </>
        )}
      </p>
      <Prose text={said} />
      {settledAt === null ? (
        <ActionForm
          action={paths.settleComments(slug) + query}
          fields={{ ids: id }}
          label={t.settle}
          fullLabel={t.settleOf(saidBy, blockTitle, writtenAt)}
          icon="success"
          small
        />
      ) : (
        <>
          <p class="fk-muted">{t.settledBy(comment.settledByName, settledAt)}</p>
          <ActionForm
            action={paths.reopenComments(slug) + query}
            fields={{ ids: id }}
            label={t.reopen}
            fullLabel={t.reopenOf(saidBy, blockTitle, writtenAt)}
            kind="tertiary"
            small
          />
        </>
      )}
    </li>
  );
}
