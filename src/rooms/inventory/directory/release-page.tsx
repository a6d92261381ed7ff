// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import { type Body, placeWords } from "#register";
import {
  ActionForm,
  Alert,
  Badge,
  ButtonRow,
  type Column,
  DataTable,
  Disclosure,
  EmptyState,
  Pagination,
  SelectField,
  SubmitButton,
  TextField,
} from "#ui";
import { narrows, wordOf } from "../entries/filter.ts";
import { paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { fieldIds } from "../vocabulary.ts";
import type { Releasable, ReleasePage } from "./releasable.ts";
import { type ReleaseFilter, standings, standingWord } from "./release-filter.ts";
import { DirectoryDeepPage } from "./rules-page.tsx";

const words = t.directory.release;

interface Props {
  body: Body;
  filter: ReleaseFilter;
  page: ReleasePage;
  isOpen: boolean;
  /** When the page was drawn: what changes afterwards is not released by it. */
  seenAt: Date;
  /** What was just done, as long as it can be undone. */
  undo?: { stepId: string; count: number; until: Date; what: "released" | "takenBack" } | undefined;
}

/** All entries with how they stand to the directory: to be released one by one, page by page, or all that fit. */
export function ReleaseListPage(p: Props) {
  const { slug } = p.body;
  const { counts } = p.page;
  return (
    <DirectoryDeepPage body={p.body} title={words.title} lead={p.isOpen ? words.leadOpen : words.leadClosed} wide>
      {p.undo && <Undo slug={slug} undo={p.undo} isOpen={p.isOpen} />}
      {counts.total === 0 ? (
        <EmptyState text={words.empty} action={{ label: words.readIn, href: paths.readings(slug) }} />
      ) : (
        <>
          <Filters {...p} />
          <p role="status">
            {counts.matching === 0 ? words.nothing(counts.total) : words.matching(counts.matching, counts.total)}{" "}
            {(narrows(p.filter) || p.filter.standing !== null) && <a href={paths.releases(slug)}>{words.clear}</a>}
          </p>
          {counts.waiting > 0 && <AllAtOnce {...p} />}
          {p.page.items.length > 0 && <List body={p.body} items={p.page.items} />}
          <Pagination
            previous={p.page.previous === null ? undefined : paths.releases(slug, p.filter, { vor: p.page.previous })}
            next={p.page.next === null ? undefined : paths.releases(slug, p.filter, { nach: p.page.next })}
          />
        </>
      )}
    </DirectoryDeepPage>
  );
}

function Undo(p: { slug: string; undo: NonNullable<Props["undo"]>; isOpen: boolean }) {
  const { undo } = p;
  return (
    <Alert kind="success">
      <p>
        {undo.what === "released" ? words.released(undo.count, p.isOpen) : words.takenBack(undo.count)} {words.undoUntil(undo.until)}
      </p>
      <ActionForm action={paths.undoRelease(p.slug, undo.stepId)} label={words.undo} small />
    </Alert>
  );
}

function Filters({ body, filter }: Props) {
  return (
    <search>
      <form class="fk-form" method="get" action={paths.releases(body.slug)} novalidate>
        <div class="fk-search">
          <TextField name="suche" type="search" label={words.search} initial={filter.search} required={false} autocomplete="off" />
          <SelectField
            name="stand"
            label={words.standing}
            emptyLabel={words.all}
            initial={filter.standing === null ? "" : standingWord(filter.standing)}
            options={standings.map((one) => ({ value: standingWord(one), label: words.standings[one] }))}
            optional
          />
          <SelectField
            name="bereich"
            label={words.field}
            emptyLabel={words.all}
            initial={filter.field === null ? "" : wordOf.field(filter.field)}
            options={[...fieldIds, "open" as const].map((id) => ({
              value: wordOf.field(id),
              label: id === "open" ? t.fieldOpen : t.shortFields[id],
            }))}
            optional
          />
          <SubmitButton label={words.show} icon="search" kind="secondary" />
        </div>
      </form>
    </search>
  );
}

function List(p: { body: Body; items: readonly Releasable[] }) {
  const { slug } = p.body;
  const columns: Column<Releasable>[] = [
    { head: words.name, rowHeader: true, cell: (entry) => <ChosenName slug={slug} entry={entry} /> },
    { head: words.field, cell: (entry) => entry.fields.map((id) => t.shortFields[id]).join(" · ") || t.fieldOpen },
    { head: placeWords(p.body).parts.one, cell: (entry) => entry.place ?? "" },
    { head: words.contact, cell: (entry) => entry.publicContact ?? "" },
    { head: words.confirmed, cell: (entry) => (entry.confirmedOn === null ? "" : longDate(entry.confirmedOn)) },
    { head: words.state, cell: (entry) => <Standing entry={entry} /> },
  ];
  return (
    <form class="fk-chosen" method="post" action={paths.releases(slug)}>
      <DataTable caption={words.caption} hideCaption columns={columns} rows={p.items} />
      <ButtonRow>
        <SubmitButton label={words.doRelease} name="to" value="release" />
        <SubmitButton label={words.doTakeBack} name="to" value="takeBack" kind="secondary" />
      </ButtonRow>
    </form>
  );
}

function ChosenName(p: { slug: string; entry: Releasable }) {
  const { code, name } = p.entry;
  return (
    <div class="kern-form-check">
      <input class="kern-form-check__checkbox" type="checkbox" name="codes" value={code} aria-label={words.chooseOne(name)} />
      <a href={paths.entry(p.slug, code)}>{name}</a>
    </div>
  );
}

function Standing({ entry }: { entry: Releasable }) {
  if (entry.isRefused) return <Badge text={words.states.refused} kind="warning" />;
  if (entry.isReleased) return <Badge text={words.states.released} kind="success" />;
  return <span class="fk-muted">{words.states.waiting}</span>;
}

/** Everything the filter lets through, with the number on the button; nothing that changed after the page was drawn. */
function AllAtOnce({ body, filter, page, seenAt }: Props) {
  const fields = { seenAt: seenAt.toISOString() };
  const { waiting, confirmed } = page.counts;
  const onlyConfirmed = { ...filter, standing: "confirmed" } as const;
  const allWaiting = filter.standing === null ? ({ ...filter, standing: "waiting" } as const) : filter;
  return (
    <Disclosure summary={words.allTitle}>
      <p>{words.allHint}</p>
      <ButtonRow>
        <ActionForm action={paths.releaseAll(body.slug, allWaiting)} label={words.allMatching(waiting)} fields={fields} />
        {confirmed > 0 && confirmed < waiting && (
          <ActionForm action={paths.releaseAll(body.slug, onlyConfirmed)} label={words.allConfirmed(confirmed)} fields={fields} />
        )}
      </ButtonRow>
    </Disclosure>
  );
}
