// SPDX-License-Identifier: EUPL-1.2
import { type Body, placeWords } from "#register";
import {
  ActionForm,
  Alert,
  ButtonLink,
  ButtonRow,
  Chips,
  type Column,
  DataTable,
  EmptyState,
  HiddenField,
  Pagination,
  PrintButton,
  SubmitButton,
} from "#ui";
import { paths } from "../paths.ts";
import { DeepPage, RoomPage } from "../room-page.tsx";
import { looking } from "../sharing/looking.ts";
import { t } from "../texts.de.ts";
import type { AroundList } from "./around.ts";
import { type Filter, narrows, noFilter, queryOf, sameFilter } from "./filter.ts";
import { Filters } from "./filters.tsx";
import { narrowedTo } from "./in-words.ts";
import type { EntryPage, ListedEntry } from "./list.ts";
import type { OpenChange } from "./many/undo.ts";
import { Undoable } from "./many/undoable.tsx";
import type { OpenRemoval } from "./remove.ts";

const texts = t.entries.list;

export interface ListPageProps {
  body: Body;
  filter: Filter;
  page: EntryPage;
  around: AroundList;
  /** Without it the list is only to be read. */
  mayChange: boolean;
  /** This list and page, as its address says them behind the "?". */
  here: string;
  /** Day of today, for "in the last twelve months". */
  today: string;
  /** Entries just removed, as long as that can be undone. */
  removal?: OpenRemoval | undefined;
  /** Entries just changed together, as long as that can be undone. */
  change?: OpenChange | undefined;
}

/** The inventory as a list. */
export function ListPage(p: ListPageProps) {
  const { slug } = p.body;
  const isEmpty = p.page.total === 0;
  return (
    <RoomPage
      body={p.body}
      view="entries"
      title={t.entries.title}
      lead={isEmpty ? undefined : texts.lead(p.page.total)}
      wide
      primary={isEmpty || !p.mayChange ? undefined : { label: texts.add, href: paths.newEntry(slug, p.here) }}
      actions={isEmpty || !p.mayChange ? undefined : <Actions slug={slug} />}
    >
      {p.removal && <Removed slug={slug} removal={p.removal} />}
      {p.change && <Undoable slug={slug} change={p.change} />}
      {isEmpty ? <NothingYet {...p} /> : <Found {...p} />}
    </RoomPage>
  );
}

function Actions(p: { slug: string }) {
  return (
    <>
      <ButtonLink href={paths.readings(p.slug)} label={texts.readIn} kind="tertiary" />
      <ButtonLink href={paths.asking(p.slug)} label={texts.ask} kind="tertiary" />
      {looking().mayPublish && <ButtonLink href={paths.directory(p.slug)} label={texts.directory} kind="tertiary" />}
    </>
  );
}

function NothingYet(p: ListPageProps) {
  const { slug } = p.body;
  if (!p.mayChange) return <EmptyState text={texts.emptyToRead} />;
  return (
    <EmptyState text={texts.empty} action={{ label: texts.readIn, href: paths.readings(slug) }}>
      <p>
        {texts.emptyByHand} <a href={paths.newEntry(slug)}>{texts.add}</a>
      </p>
    </EmptyState>
  );
}

function Found(p: ListPageProps) {
  const { slug } = p.body;
  const { page, filter } = p;
  return (
    <>
      <Views {...p} />
      <Filters {...p} />
      <NarrowedTo {...p} />
      <div class="fk-row">
        <p role="status">
          {page.matching === 0 ? texts.nothing(page.total) : texts.matching(page.matching, page.total)} <Spelling {...p} />
        </p>
        {narrows(filter) && <a href={paths.list(slug, { order: filter.order })}>{texts.clear}</a>}
        {narrows(filter) && p.mayChange && <a href={paths.views(slug, filter)}>{texts.keepView}</a>}
      </div>
      {page.items.length > 0 && <EntryList {...p} />}
      <Pagination
        previous={page.previous === null ? undefined : paths.list(slug, filter, { vor: page.previous })}
        next={page.next === null ? undefined : paths.list(slug, filter, { nach: page.next })}
      />
      {page.items.length > 0 && <Take {...p} />}
    </>
  );
}

function Views(p: ListPageProps) {
  if (p.around.views.length === 0) return null;
  const here = sameFilter(queryOf(p.filter));
  const items = p.around.views.map((view) => ({
    label: view.name,
    href: `${paths.list(p.body.slug)}?${view.query}`,
    current: view.query === here,
  }));
  return <Chips label={texts.views} items={items} />;
}

/** What the list is narrowed to, each to be taken away. */
function NarrowedTo(p: ListPageProps) {
  const { filter, body } = p;
  if (!narrows(filter)) return null;
  const { slug } = body;
  const names = { part: placeWords(body).parts.one, places: p.page.places, lists: p.around.lists };
  return (
    <nav class="fk-chips" aria-label={texts.narrowed}>
      <p aria-hidden="true">{texts.narrowed}</p>
      <ul>
        {narrowedTo(filter, names).map(({ label, without }) => (
          <li>
            <a href={paths.list(slug, without)} aria-label={texts.notThis(label)}>
              {label} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Says when words were found only nearly, and offers it when they were found as they are. */
function Spelling(p: ListPageProps) {
  const { filter, page } = p;
  if (filter.search === "" || page.matching === 0) return null;
  if (page.spelling === "near") return filter.spelling === "auto" ? texts.near : null;
  return <a href={paths.list(p.body.slug, { ...filter, spelling: "near" })}>{texts.alsoNear}</a>;
}

/** The filter that finds the same again, also where the list itself had to look for similar words. */
function sameAgain({ filter, page }: ListPageProps): Filter {
  return { ...filter, spelling: page.spelling };
}

function Take(p: ListPageProps) {
  const { slug } = p.body;
  const filter = sameAgain(p);
  return (
    <nav class="fk-row fk-take" aria-label={texts.take}>
      <ButtonLink href={paths.print(slug, filter)} label={texts.print} kind="tertiary" icon="print" />
      {p.mayChange && <ButtonLink href={paths.csv(slug, filter)} label={texts.csv} kind="tertiary" icon="download" download />}
      {p.mayChange && <ButtonLink href={paths.xlsx(slug, filter)} label={texts.xlsx} kind="tertiary" icon="download" download />}
    </nav>
  );
}

function EntryList(p: ListPageProps) {
  const { slug } = p.body;
  const back = p.here;
  const name = (entry: ListedEntry) =>
    p.mayChange ? <ChosenName slug={slug} entry={entry} back={back} /> : <a href={paths.entry(slug, entry.code, back)}>{entry.name}</a>;
  const columns: Column<ListedEntry>[] = [{ head: texts.name, rowHeader: true, cell: name }, ...factColumns(p.body, p.filter)];
  const table = <DataTable caption={texts.caption} hideCaption columns={columns} rows={p.page.items} />;
  if (!p.mayChange) return table;
  return (
    <form class="fk-chosen" method="post" action={paths.remove(slug)}>
      {back !== "" && <HiddenField name="zurueck" value={back} />}
      {table}
      <ButtonRow>
        <button class="kern-btn kern-btn--secondary" type="submit" formmethod="get" formaction={paths.chooseChange(slug)}>
          <span class="kern-label">{texts.changeChosen}</span>
        </button>
        <SubmitButton label={texts.remove} kind="secondary" />
        <a href={paths.chooseChange(slug, allMatching(p))}>{texts.changeAll(p.page.matching)}</a>
      </ButtonRow>
      <p class="fk-muted">{texts.removeHint}</p>
    </form>
  );
}

/** Everything the list lets through, as the address of changing many says it. */
function allMatching(p: ListPageProps): string {
  return `alle=ja&${queryOf(sameAgain(p)).slice(1)}`.replace(/&$/, "");
}

function ChosenName(p: { slug: string; entry: ListedEntry; back: string }) {
  const { code, name } = p.entry;
  return (
    <div class="kern-form-check">
      <input class="kern-form-check__checkbox" type="checkbox" name="codes" value={code} aria-label={texts.chooseOne(name)} />
      <a href={paths.entry(p.slug, code, p.back)}>{name}</a>
    </div>
  );
}

/** The whole list on paper, without anything to click. */
export function PrintPage(p: { body: Body; filter: Filter; page: EntryPage; around: AroundList }) {
  const { page, body, filter } = p;
  const columns: Column<ListedEntry>[] = [{ head: texts.name, rowHeader: true, cell: (entry) => entry.name }, ...factColumns(body, filter)];
  const names = { part: placeWords(body).parts.one, places: page.places, lists: p.around.lists };
  const narrowed = narrowedTo(filter, names).map(({ label }) => label);
  return (
    <DeepPage
      body={body}
      title={texts.printTitle(body.name)}
      lead={[texts.matching(page.matching, page.total), ...narrowed].join(" · ")}
      wide
      actions={<PrintButton />}
    >
      {page.next !== null && <p>{texts.printPart(page.items.length, page.matching)}</p>}
      <DataTable caption={texts.caption} hideCaption columns={columns} rows={page.items} />
      <p class="fk-muted">
        <a href={paths.list(body.slug, filter)}>{texts.backToList}</a>
      </p>
    </DeepPage>
  );
}

function factColumns(body: Body, filter: Filter): Column<ListedEntry>[] {
  const confirmed = {
    head: texts.confirmedOn,
    cell: (entry: ListedEntry) => (entry.confirmedOn === null ? texts.confirmedNever : texts.day(entry.confirmedOn)),
  };
  return [
    { head: texts.field, cell: (entry) => fieldsInWords(entry) },
    { head: placeWords(body).parts.one, cell: (entry) => entry.place ?? "" },
    { head: texts.kind, cell: (entry) => t.kinds[entry.kind] },
    ...(filter.order === "confirmed" || filter.confirmed !== noFilter.confirmed ? [confirmed] : []),
  ];
}

function fieldsInWords(entry: ListedEntry) {
  if (entry.fields.length === 0) return <span class="fk-muted">{t.fieldOpen}</span>;
  return entry.fields.map((id) => t.shortFields[id]).join(" · ");
}

function Removed(p: { slug: string; removal: OpenRemoval }) {
  return (
    <Alert kind="success">
      <p>
        {texts.removed(p.removal.count)} {texts.undoUntil(p.removal.until)}
      </p>
      <ActionForm action={paths.undoRemoval(p.slug, p.removal.stepId)} label={texts.undo} small />
    </Alert>
  );
}
