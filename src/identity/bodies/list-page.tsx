// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";
import type { Body, KindOfNoPlace, LedBody, LedPage } from "#register";
import { type Chip, Chips, type Column, DataTable, EmptyState, HiddenField, Page, Pagination, SubmitButton, TextField } from "#ui";
import { paths } from "../paths.ts";
import { seenBy } from "./pages.tsx";
import type { BodyListQuery } from "./paths.ts";
import { bodyTexts as t } from "./texts.de.ts";

interface ListProps {
  body: Body;
  founds: readonly KindOfNoPlace[];
  query: BodyListQuery;
  page: LedPage;
}

/** Bodies that are no places, below the one that leads them. */
export function BodiesPage(p: ListProps) {
  const { slug } = p.body;
  const narrowed = Boolean(p.query.suche || p.query.art || p.query.stand);
  return (
    <Page
      title={t.title}
      seenBy={seenBy}
      lead={t.lead}
      breadcrumb={[{ label: t.team, href: paths.team(slug) }]}
      primary={{ label: t.add.title, href: paths.newBody(slug) }}
      wide
    >
      {p.page.counts.length === 0 ? (
        <EmptyState text={t.list.none(p.body.name)} />
      ) : (
        <>
          <Search slug={slug} query={p.query} />
          <Chips label={t.list.filter} items={filters(p)} />
          <Chips label={t.list.order} items={orders(p)} />
          {p.page.items.length > 0 && <BodyTable slug={slug} items={p.page.items} ended={p.query.stand !== undefined} />}
          {p.page.items.length === 0 && (
            <EmptyState text={t.list.nothingFound}>
              {narrowed && (
                <p>
                  <a href={paths.bodies(slug)}>{t.list.showAll}</a>
                </p>
              )}
            </EmptyState>
          )}
          <Pagination
            previous={p.query.nach && paths.bodies(slug, { ...p.query, nach: undefined })}
            previousLabel={t.list.first}
            next={p.page.next === null ? undefined : paths.bodies(slug, { ...p.query, nach: p.page.next })}
            nextLabel={t.list.next}
          />
          <p>
            <a href={paths.bodiesCsv(slug, { ...p.query, nach: undefined })}>{t.list.csv}</a>
          </p>
        </>
      )}
    </Page>
  );
}

/** Not the shared search form: the one main button of this page founds a body. */
function Search(p: { slug: string; query: BodyListQuery }) {
  const { art, stand, reihe } = p.query;
  return (
    <search>
      <form class="fk-search" method="get" action={paths.bodies(p.slug)}>
        {art && <HiddenField name="art" value={art} />}
        {stand && <HiddenField name="stand" value={stand} />}
        {reihe && <HiddenField name="reihe" value={reihe} />}
        <TextField name="suche" type="search" label={t.list.search} initial={p.query.suche} required={false} />
        <SubmitButton label={t.list.searchButton} icon="search" kind="secondary" />
      </form>
    </search>
  );
}

/** How many there are of each kind, and those that ended. Kinds nobody has are left out. */
function filters({ body, query, page }: ListProps): Chip[] {
  const to = (change: BodyListQuery) => paths.bodies(body.slug, { suche: query.suche, reihe: query.reihe, ...change });
  const sum = (of: (one: LedPage["counts"][number]) => boolean) => page.counts.filter(of).reduce((total, one) => total + one.count, 0);
  const ended = sum((one) => one.ended);
  const kinds = [...new Set(page.counts.filter((one) => !one.ended).map(({ kind }) => kind))].map((kind) => ({
    label: t.many[kind],
    href: to({ art: kind }),
    current: query.art === kind && !query.stand,
    count: sum((one) => one.kind === kind && !one.ended),
  }));
  const everything = { label: t.list.all, href: to({}), current: !query.art && !query.stand, count: sum((one) => !one.ended) };
  const over = { label: t.list.ended, href: to({ stand: "beendet" }), current: query.stand !== undefined, count: ended };
  return [everything, ...kinds, ...(ended > 0 || over.current ? [over] : [])];
}

function orders({ body, query }: ListProps): Chip[] {
  const rest = { ...query, nach: undefined };
  return [
    { label: t.list.byName, href: paths.bodies(body.slug, { ...rest, reihe: undefined }), current: query.reihe === undefined },
    { label: t.list.bySince, href: paths.bodies(body.slug, { ...rest, reihe: "neueste" }), current: query.reihe !== undefined },
  ];
}

function BodyTable(p: { slug: string; items: readonly LedBody[]; ended: boolean }) {
  const columns: Column<LedBody>[] = [
    { head: t.list.columns.name, rowHeader: true, cell: (one) => <a href={paths.body(p.slug, one.slug)}>{one.name}</a> },
    { head: t.list.columns.kind, cell: ({ kind }) => t.kinds[kind] },
    { head: t.list.columns.domain, cell: ({ website }) => website ?? t.list.unknown },
    { head: t.list.columns.since, cell: ({ validFrom }) => (validFrom === null ? t.list.unknown : longDate(validFrom)) },
    { head: t.list.columns.ends, cell: ({ validTo }) => (validTo === null ? t.list.open : longDate(validTo)) },
  ];
  return <DataTable caption={p.ended ? t.list.endedCaption : t.list.caption} columns={columns} rows={p.items} />;
}
