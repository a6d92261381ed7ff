// SPDX-License-Identifier: EUPL-1.2
import { type Body, placeWords } from "#register";
import {
  ActionForm,
  Alert,
  ButtonLink,
  ButtonRow,
  type Column,
  DataTable,
  Disclosure,
  EmptyState,
  Pagination,
  PrintButton,
  SelectField,
  SubmitButton,
  TextField,
} from "#ui";
import { paths } from "../paths.ts";
import { DeepPage, RoomPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import { fieldIds, kinds } from "../vocabulary.ts";
import { type Filter, narrows, noFilter, wordOf } from "./filter.ts";
import type { EntryPage, ListedEntry } from "./list.ts";
import type { OpenRemoval } from "./remove.ts";

const texts = t.entries.list;

interface ListPageProps {
  body: Body;
  filter: Filter;
  page: EntryPage;
  /** Entries just removed, as long as that can be undone. */
  removal?: OpenRemoval | undefined;
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
      primary={isEmpty ? undefined : { label: texts.add, href: paths.newEntry(slug) }}
      actions={isEmpty ? undefined : <Actions {...p} />}
    >
      {p.removal && <Removed slug={slug} removal={p.removal} />}
      {isEmpty ? <NothingYet slug={slug} /> : <Found {...p} />}
    </RoomPage>
  );
}

function Actions(p: ListPageProps) {
  const { slug } = p.body;
  return (
    <>
      <ButtonLink href={paths.print(slug, p.filter)} label={texts.print} kind="tertiary" icon="print" />
      <ButtonLink href={paths.csv(slug, p.filter)} label={texts.csv} kind="tertiary" icon="download" download />
      <ButtonLink href={paths.xlsx(slug, p.filter)} label={texts.xlsx} kind="tertiary" icon="download" download />
    </>
  );
}

function NothingYet(p: { slug: string }) {
  return (
    <EmptyState text={texts.empty} action={{ label: texts.readIn, href: paths.readings(p.slug) }}>
      <p>
        {texts.emptyByHand} <a href={paths.newEntry(p.slug)}>{texts.add}</a>
      </p>
    </EmptyState>
  );
}

function Found(p: ListPageProps) {
  const { slug } = p.body;
  const { page, filter } = p;
  return (
    <>
      <Filters {...p} />
      <p role="status">
        {page.matching === 0 ? texts.nothing(page.total) : texts.matching(page.matching, page.total)}{" "}
        {narrows(filter) && <a href={paths.list(slug, { order: filter.order })}>{texts.clear}</a>}
      </p>
      {page.items.length > 0 && <EntryList body={p.body} items={page.items} />}
      <Pagination
        previous={page.previous === null ? undefined : paths.list(slug, filter, { vor: page.previous })}
        next={page.next === null ? undefined : paths.list(slug, filter, { nach: page.next })}
      />
    </>
  );
}

/** One search field; the filters are folded away until somebody wants them, so that the list begins where people look. */
function Filters(p: ListPageProps) {
  const { filter } = p;
  return (
    <search aria-label={texts.searchTitle}>
      <form class="fk-form" method="get" action={paths.list(p.body.slug)} novalidate>
        <div class="fk-search">
          <TextField
            name="q"
            type="search"
            label={texts.search}
            hint={texts.searchHint}
            initial={filter.search}
            required={false}
            autocomplete="off"
          />
          <SubmitButton label={texts.show} icon="search" kind="secondary" />
        </div>
        <Disclosure
          summary={texts.narrow}
          open={filter.field !== null || filter.place !== null || filter.kind !== null || filter.order !== noFilter.order}
        >
          <div class="fk-search">
            <Selects {...p} />
          </div>
        </Disclosure>
      </form>
    </search>
  );
}

function Selects(p: ListPageProps) {
  const { filter, page } = p;
  const part = placeWords(p.body).parts.one;
  const field = [...fieldIds, "open" as const].map((id) => ({
    value: wordOf.field(id),
    label: id === "open" ? t.fieldOpen : t.shortFields[id],
  }));
  const place = page.places.map(({ key, name }) => ({ value: key || wordOf.withoutPlace, label: name ?? texts.noPlace(part) }));
  const kind = kinds.map((one) => ({ value: wordOf.kind(one), label: t.kinds[one] }));
  const chosenPlace = filter.place === null ? "" : filter.place || wordOf.withoutPlace;
  return (
    <>
      <FilterSelect name="bereich" label={texts.field} options={field} chosen={filter.field === null ? "" : wordOf.field(filter.field)} />
      <FilterSelect name="ort" label={texts.place(part)} options={place} chosen={chosenPlace} />
      <FilterSelect name="art" label={texts.kind} options={kind} chosen={filter.kind === null ? "" : wordOf.kind(filter.kind)} />
      <SelectField
        name="folge"
        label={texts.order}
        emptyLabel={texts.orders.name}
        initial={filter.order === noFilter.order ? "" : "neu"}
        options={[{ value: "neu", label: texts.orders.newest }]}
        optional
      />
    </>
  );
}

function FilterSelect(p: { name: string; label: string; options: { value: string; label: string }[]; chosen: string }) {
  return <SelectField name={p.name} label={p.label} emptyLabel={texts.all} initial={p.chosen} options={p.options} optional />;
}

function EntryList(p: { body: Body; items: readonly ListedEntry[] }) {
  const { slug } = p.body;
  const columns: Column<ListedEntry>[] = [
    { head: texts.name, rowHeader: true, cell: (entry) => <ChosenName slug={slug} entry={entry} /> },
    ...factColumns(p.body),
  ];
  return (
    <form class="fk-chosen" method="post" action={paths.remove(slug)}>
      <DataTable caption={texts.caption} hideCaption columns={columns} rows={p.items} />
      <ButtonRow>
        <SubmitButton label={texts.remove} kind="secondary" />
        <span class="fk-muted">{texts.removeHint}</span>
      </ButtonRow>
    </form>
  );
}

function ChosenName(p: { slug: string; entry: ListedEntry }) {
  const { code, name } = p.entry;
  return (
    <div class="kern-form-check">
      <input class="kern-form-check__checkbox" type="checkbox" name="codes" value={code} aria-label={texts.chooseOne(name)} />
      <a href={paths.entry(p.slug, code)}>{name}</a>
    </div>
  );
}

/** The whole list on paper, without anything to click. */
export function PrintPage(p: ListPageProps) {
  const { page, body, filter } = p;
  const columns: Column<ListedEntry>[] = [{ head: texts.name, rowHeader: true, cell: (entry) => entry.name }, ...factColumns(body)];
  return (
    <DeepPage
      body={body}
      title={texts.printTitle(body.name)}
      lead={texts.matching(page.matching, page.total)}
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

function factColumns(body: Body): Column<ListedEntry>[] {
  return [
    { head: texts.field, cell: (entry) => fieldsInWords(entry) },
    { head: placeWords(body).parts.one, cell: (entry) => entry.place ?? "" },
    { head: texts.kind, cell: (entry) => t.kinds[entry.kind] },
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
