// SPDX-License-Identifier: EUPL-1.2
import { count, longDate, plural } from "#kit/text";
import {
  Badge,
  ButtonLink,
  Chips,
  type Column,
  DataTable,
  Disclosure,
  EmptyState,
  HiddenField,
  type Option,
  Page,
  Pagination,
  SelectField,
  SubmitButton,
} from "#ui";
import type { Why } from "../lookup.ts";
import { type ListQuery, paths } from "../paths.ts";
import { t } from "../texts.ts";
import { settlements, sizes } from "./choice.ts";
import type { ListedBody } from "./find.ts";
import type { BodyList as Bodies } from "./list.ts";
import { nothingPublished, type Published, publishedBy } from "./published.ts";
import { narrows } from "./query.ts";
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
  published: Published;
  /** Real ones only: invented places never count. */
  counts: { towns: number; kreise: number };
  /** "in Nordrhein-Westfalen" */
  within: string;
  exampleMode: boolean;
  /** Whether there is a map of the Land. */
  isOnMap: boolean;
}

/** All municipalities, or all Kreise, page by page. */
export function ListPage(p: ListPageProps) {
  const { query } = p;
  const { page, pages } = p.page;
  const kindOnly = { art: query.art };
  const forKreise = { bezirk: query.bezirk, veroeffentlicht: query.veroeffentlicht };
  const pageAt = (at: number) => paths.list({ ...query, seite: at === 1 ? undefined : String(at) });
  return (
    <Page
      title={t.list.title}
      seenBy={{ kind: "public", text: t.seenBy }}
      lead={t.list.lead(count(p.counts.towns), count(p.counts.kreise), p.within)}
      description={t.list.description}
      wide
      actions={<Downloads query={query} />}
    >
      <PlaceSearch>
        <Filters query={query} choices={p.choices} />
      </PlaceSearch>
      {narrows(query) && (
        <p>
          {t.list.narrowed(plural(p.page.total, t.list.one, t.list.many))} <a href={paths.list(kindOnly)}>{t.list.widen}</a>
        </p>
      )}
      <Chips
        label={t.list.kinds}
        items={[
          { label: t.list.towns, href: paths.list({ ...query, art: undefined, seite: undefined }), current: query.art !== "kreise" },
          { label: t.list.kreise, href: paths.list({ ...forKreise, art: "kreise" }), current: query.art === "kreise" },
        ]}
      />
      {p.isOnMap && (
        <p>
          <a href={paths.map()}>{t.asMap}</a>
        </p>
      )}
      {p.page.items.length === 0 ? (
        <EmptyState text={t.list.none}>
          <p>
            <a href={paths.list()}>{t.list.all}</a>
          </p>
        </EmptyState>
      ) : (
        <BodyTable caption={captionOf(query)} items={p.page.items} hideKreis={query.art === "kreise"} published={p.published} />
      )}
      <Pagination
        previous={page > 1 ? pageAt(page - 1) : undefined}
        previousLabel={t.list.previous}
        next={page < pages ? pageAt(page + 1) : undefined}
        nextLabel={t.list.next}
        position={t.list.page(String(page), String(pages))}
      />
      <PopulationSource items={p.page.items} />
      {p.exampleMode && <p>{t.list.withExample}</p>}
    </Page>
  );
}

function captionOf(query: ListQuery): string {
  const { captions, caption, captionsOfKreise, captionOfKreise } = t.list;
  const order = query.sortieren ?? "";
  return query.art === "kreise" ? (captionsOfKreise[order] ?? captionOfKreise) : (captions[order] ?? caption);
}

/** What fits a search: a short choice. Guesses are called guesses, and only shown when nothing better fits. */
export function ResultsPage(p: { search: string; query: ListQuery; page: Bodies; choices: Choices; published: Published }) {
  const { items, why } = p.page;
  const guessed = items.every((body) => why.get(body.id) === "similar");
  const lead = items.length === 0 ? undefined : guessed ? t.results.guess(p.search) : items.length > 1 ? t.results.choose : undefined;
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
        <BodyTable caption={t.results.caption} hideCaption items={items} why={why} published={p.published} />
      )}
      <PopulationSource items={items} />
      {guessed && (
        <p>
          <a href={paths.everywhere(p.search)}>{t.results.everywhere(p.search)}</a>
        </p>
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
  const places = (bodies: readonly ListedBody[]) => bodies.map((body) => ({ value: body.slug, label: bezirkName(body.name) }));
  const words = (labels: Readonly<Record<string, string>>) => Object.entries(labels).map(([value, label]) => ({ value, label }));
  const isTowns = query.art !== "kreise";
  const fields: (readonly [keyof ListQuery, string, string, Option[]] | false)[] = [
    isTowns && ["kreis", t.list.kreis, t.list.allKreise, places(choices.kreise)],
    choices.bezirke.length > 0 && ["bezirk", t.list.bezirk, t.list.allBezirke, places(choices.bezirke)],
    ["veroeffentlicht", t.list.published, t.list.anyPublished, words(t.list.publications)],
    isTowns && ["groesse", t.list.size, t.list.anySize, words(sizeLabels())],
    isTowns && ["besiedlung", t.list.settlement, t.list.anySettlement, words(settlementLabels())],
    ["sortieren", t.list.sort, t.list.byName, words(isTowns ? t.list.orders : t.list.ordersOfKreise)],
  ];
  return (
    <>
      {query.art && <HiddenField name="art" value={query.art} />}
      <Disclosure summary={t.list.narrow} open={narrows(query) || query.sortieren !== undefined}>
        <div class="fk-search fk-search--wide fk-filters">
          {fields
            .filter((field) => field !== false)
            .map(([name, label, emptyLabel, options]) => (
              <SelectField name={name} label={label} optional emptyLabel={emptyLabel} initial={query[name]} options={options} />
            ))}
          <SubmitButton label={t.list.narrowButton} kind="secondary" />
        </div>
      </Disclosure>
    </>
  );
}

function sizeLabels(): Record<string, string> {
  const label = ([from, below]: readonly [number, number | null]) =>
    below === null
      ? t.list.sizeFrom(count(from))
      : from === 0
        ? t.list.sizeBelow(count(below))
        : t.list.sizeBetween(count(from), count(below));
  return Object.fromEntries(Object.entries(sizes).map(([word, range]) => [word, label(range)]));
}

function settlementLabels(): Record<string, string> {
  return Object.fromEntries(Object.entries(settlements).map(([word, degree]) => [word, t.list.settlements[degree]]));
}

/** Bodies as a table; for a search with what led to each. */
export function BodyTable(p: {
  caption: string;
  items: readonly ListedBody[];
  hideCaption?: boolean;
  why?: ReadonlyMap<string, Why>;
  hideKreis?: boolean;
  published?: Published;
}) {
  const columns: (Column<ListedBody> | false)[] = [
    { head: t.list.name, rowHeader: true, cell: (body) => <BodyLink body={body} /> },
    { head: t.list.kind, cell: rankOf },
    !p.hideKreis && { head: t.list.kreis, cell: (body) => body.kreis && <a href={paths.body(body.kreis.slug)}>{body.kreis.name}</a> },
    { head: t.list.population, kind: "number", cell: (body) => (body.population === null ? "" : count(body.population)) },
    p.published !== undefined && { head: t.list.published, cell: (body) => <PublishedLinks body={body} published={p.published} /> },
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

/** What a place has published, as links; nothing published leaves the cell empty, and says nothing about the place. */
function PublishedLinks(p: { body: ListedBody; published: Published | undefined }) {
  const { strategy, directory } = publishedBy(p.published ?? nothingPublished, p.body.slug);
  return (
    <>
      {strategy && (
        <a href={strategy} aria-label={t.list.strategyOf(p.body.name)}>
          {t.list.strategy}
        </a>
      )}
      {strategy && directory && " · "}
      {directory && (
        <a href={directory} aria-label={t.list.directoryOf(p.body.name)}>
          {t.list.directory}
        </a>
      )}
    </>
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
  const query = { ...p.query, seite: undefined };
  return (
    <>
      <ButtonLink href={paths.csv(query)} label={t.list.csv} kind="tertiary" icon="download" download />
      <ButtonLink href={paths.json(query)} label={t.list.json} kind="tertiary" />
      <ButtonLink href={paths.api} label={t.list.api} kind="tertiary" />
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
