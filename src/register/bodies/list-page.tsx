// SPDX-License-Identifier: EUPL-1.2
import { count, longDate } from "#kit/text";
import { Badge, ButtonLink, Chips, type Column, DataTable, Disclosure, EmptyState, HiddenField, Page, Pagination, SelectField } from "#ui";
import type { Why } from "../lookup.ts";
import { type ListQuery, paths } from "../paths.ts";
import { t } from "../texts.ts";
import type { ListedBody } from "./find.ts";
import type { BodyList as Bodies } from "./list.ts";
import { bezirkName, rankOf } from "./rank.ts";
import { PlaceSearch } from "./search.tsx";

export interface Choices {
  kreise: readonly ListedBody[];
  bezirke: readonly ListedBody[];
}

export interface ListPageProps {
  query: ListQuery;
  page: Bodies;
  choices: Choices;
  /** Real ones only: invented places never count. */
  counts: { towns: number; kreise: number };
  land: string;
  exampleMode: boolean;
}

/** All municipalities, or all Kreise, page by page. */
export function ListPage(p: ListPageProps) {
  const { query } = p;
  return (
    <Page
      title={t.list.title}
      seenBy={{ kind: "public", text: t.seenBy }}
      lead={t.list.lead(count(p.counts.towns), count(p.counts.kreise), p.land)}
      description={t.list.description}
      wide
      actions={<Downloads query={query} />}
    >
      <PlaceSearch>
        <Filters query={query} choices={p.choices} />
      </PlaceSearch>
      <Chips
        label={t.list.kinds}
        items={[
          { label: t.list.towns, href: paths.list({ ...query, art: undefined, nach: undefined }), current: query.art !== "kreise" },
          { label: t.list.kreise, href: paths.list({ art: "kreise", bezirk: query.bezirk }), current: query.art === "kreise" },
        ]}
      />
      {p.page.items.length === 0 ? (
        <EmptyState text={t.list.none}>
          <p>
            <a href={paths.list()}>{t.list.all}</a>
          </p>
        </EmptyState>
      ) : (
        <BodyTable caption={t.list.caption} items={p.page.items} hideKreis={query.art === "kreise"} />
      )}
      <Pagination
        previous={query.nach && paths.list({ ...query, nach: undefined })}
        previousLabel={t.list.first}
        next={p.page.next ? paths.list({ ...query, nach: p.page.next }) : undefined}
        nextLabel={t.list.next}
      />
      <PopulationSource items={p.page.items} />
      {p.exampleMode && <p>{t.list.withExample}</p>}
    </Page>
  );
}

/** What fits a search: a short choice. Guesses are called guesses, and only shown when nothing better fits. */
export function ResultsPage(p: { search: string; query: ListQuery; page: Bodies; choices: Choices }) {
  const { items, why } = p.page;
  const guessed = items.every((body) => why.get(body.id) === "similar");
  const lead = items.length === 0 ? undefined : guessed ? t.results.guess(p.search) : t.results.choose;
  return (
    <Page
      title={t.results.title(p.search)}
      seenBy={{ kind: "public", text: t.seenBy }}
      lead={lead}
      breadcrumb={[{ label: t.list.title, href: paths.list() }]}
      wide
    >
      {items.length === 0 ? (
        <EmptyState text={t.results.none(p.search)}>
          <p>
            <a href={paths.list()}>{t.list.all}</a>
          </p>
        </EmptyState>
      ) : (
        <BodyTable caption={t.results.caption} hideCaption items={items} why={why} />
      )}
      <h2>{t.results.again}</h2>
      <PlaceSearch query={p.search}>
        <Filters query={p.query} choices={p.choices} />
      </PlaceSearch>
    </Page>
  );
}

/** Folded away until somebody wants it: most people search for one place. */
function Filters(p: { query: ListQuery; choices: Choices }) {
  const { query, choices } = p;
  const options = (bodies: readonly ListedBody[]) => bodies.map((body) => ({ value: body.slug, label: bezirkName(body.name) }));
  return (
    <>
      {query.art && <HiddenField name="art" value={query.art} />}
      <Disclosure summary={t.list.narrow} open={Boolean(query.kreis || query.bezirk)}>
        {query.art !== "kreise" && (
          <SelectField
            name="kreis"
            label={t.list.kreis}
            optional
            emptyLabel={t.list.allKreise}
            initial={query.kreis}
            options={options(choices.kreise)}
          />
        )}
        <SelectField
          name="bezirk"
          label={t.list.bezirk}
          optional
          emptyLabel={t.list.allBezirke}
          initial={query.bezirk}
          options={options(choices.bezirke)}
        />
      </Disclosure>
    </>
  );
}

/** Bodies as a table; for a search with what led to each. */
export function BodyTable(p: {
  caption: string;
  items: readonly ListedBody[];
  hideCaption?: boolean;
  why?: ReadonlyMap<string, Why>;
  hideKreis?: boolean;
}) {
  const columns: (Column<ListedBody> | false)[] = [
    { head: t.list.name, rowHeader: true, cell: (body) => <BodyLink body={body} /> },
    { head: t.list.kind, cell: rankOf },
    !p.hideKreis && { head: t.list.kreis, cell: (body) => body.kreis && <a href={paths.body(body.kreis.slug)}>{body.kreis.name}</a> },
    { head: t.list.population, kind: "number", cell: (body) => (body.population === null ? "" : count(body.population)) },
    p.why !== undefined && { head: t.results.whyHead, cell: (body) => t.results.why[p.why?.get(body.id) ?? "name"] },
  ];
  return (
    <DataTable
      caption={p.caption}
      hideCaption={p.hideCaption ?? false}
      rows={p.items}
      columns={columns.filter((column) => column !== false)}
    />
  );
}

function BodyLink(p: { body: ListedBody }) {
  return (
    <>
      <a href={paths.body(p.body.slug)}>{p.body.name}</a> {p.body.example && <Badge text={t.list.example} />}
    </>
  );
}

function Downloads(p: { query: ListQuery }) {
  const query = { ...p.query, nach: undefined };
  return (
    <>
      <ButtonLink href={paths.csv(query)} label={t.list.csv} kind="tertiary" icon="download" download />
      <ButtonLink href={paths.json(query)} label={t.list.json} kind="tertiary" />
    </>
  );
}

/** Every number says as of when and from where. */
export function PopulationSource(p: { items: readonly ListedBody[] }) {
  const day = p.items.find((body) => body.populationOn)?.populationOn;
  if (!day) return null;
  return (
    <p>
      {t.list.populationSource(longDate(day))}. <a href={paths.source("population")}>{t.list.source}</a>
    </p>
  );
}
