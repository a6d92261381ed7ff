// SPDX-License-Identifier: EUPL-1.2
import type { PropsWithChildren } from "hono/jsx";
import type { Body } from "#register";
import {
  ButtonLink,
  ButtonRow,
  Chips,
  Disclosure,
  German,
  HiddenField,
  Page,
  type PageProps,
  Pagination,
  SelectField,
  SubmitButton,
  TextField,
} from "#ui";
import { wordOf } from "../entries/filter.ts";
import { paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import type { PublicDirectory, PublicEntry, PublicPage } from "./find-public.ts";
import { type PublicFilter, publicNarrows } from "./public-filter.ts";
import { publicTexts as words } from "./public-texts.ts";
import type { Rules } from "./rules.ts";

/** The trail to the public pages of a place. */
export const placeTrail = (body: Body) => [
  { label: words.municipalities, href: paths.municipalities },
  { label: body.name, href: paths.body(body.slug) },
];

interface ListProps {
  body: Body;
  filter: PublicFilter;
  page: PublicPage;
  rules: Rules;
  /** Where this list stands with another filter: outside, or in the preview. */
  at: (filter?: Partial<PublicFilter>, cursor?: Readonly<Record<string, string>>) => string;
}

/** The directory for everybody: without an account, without script. */
export function PublicListPage(p: Omit<ListProps, "at" | "rules"> & { directory: PublicDirectory }) {
  const { slug } = p.body;
  return (
    <Page
      title={words.titleIn(p.body)}
      seenBy={{ kind: "public", text: words.seenBy(p.directory.openedAt) }}
      breadcrumb={placeTrail(p.body)}
      description={words.description(p.body)}
      actions={<ButtonLink href={paths.publicPrint(slug, p.filter)} label={words.print} kind="tertiary" icon="print" />}
      wide
    >
      <DirectoryList {...p} rules={p.directory} at={(filter, cursor) => paths.public(slug, filter, cursor)}>
        <Missing slug={slug} />
        <Data body={p.body} />
      </DirectoryList>
    </Page>
  );
}

/** The same list for the body's own people, before or after it is open to everybody. */
export function PreviewPage(p: Omit<ListProps, "at"> & { trail: PageProps["breadcrumb"] }) {
  const { slug } = p.body;
  return (
    <Page title={words.titleIn(p.body)} seenBy={{ kind: "team", text: words.previewSeenBy }} breadcrumb={p.trail} wide>
      <DirectoryList {...p} at={(filter, cursor) => paths.directoryPreview(slug, filter, cursor)}>
        <p>
          <a href={paths.directory(slug)}>{words.backToTeam}</a>
        </p>
      </DirectoryList>
    </Page>
  );
}

/** What is asked, and beside it where there is room what was found. */
function DirectoryList(p: PropsWithChildren<ListProps>) {
  const { counts } = p.page;
  const narrowed = publicNarrows(p.filter);
  return (
    <>
      {words.explained.map((text) => (
        <p>{text}</p>
      ))}
      <p role="status">
        {!narrowed && words.sum(counts.total, counts.confirmed)}
        {narrowed && (counts.matching === 0 ? words.nothing(counts.total) : words.matching(counts.matching, counts.total))}{" "}
        {p.page.isNearly && counts.matching > 0 && words.nearly(p.filter.search)} {narrowed && <a href={p.at()}>{words.clear}</a>}
      </p>
      {counts.total === 0 && <Results {...p} />}
      {counts.total > 0 && (
        <div class="fk-sift">
          <Search {...p} />
          <div>
            <Results {...p} />
          </div>
        </div>
      )}
    </>
  );
}

function Results(p: PropsWithChildren<ListProps>) {
  const { items, next, previous } = p.page;
  return (
    <>
      {items.length > 0 && (
        <ul class="fk-found">
          {items.map((entry) => (
            <Found slug={p.body.slug} entry={entry} />
          ))}
        </ul>
      )}
      <Pagination
        previous={previous === null ? undefined : p.at(p.filter, { vor: previous })}
        next={next === null ? undefined : p.at(p.filter, { nach: next })}
      />
      <h2>{words.criteria}</h2>
      <Criteria text={p.rules.criteria} />
      {p.rules.contact !== null && (
        <>
          <h3>{words.contact}</h3>
          <p class="fk-lines">
            <German>{p.rules.contact}</German>
          </p>
        </>
      )}
      {p.children}
    </>
  );
}

/** The rules as their people wrote them: each line is one. */
export function Criteria({ text }: { text: string }) {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length < 2)
    return (
      <p>
        <German>{text}</German>
      </p>
    );
  return (
    <ul>
      {lines.map((line) => (
        <li>
          <German>{line}</German>
        </li>
      ))}
    </ul>
  );
}

function Search(p: ListProps) {
  const { filter, page, at } = p;
  const { fields, places, groups } = page.counts;
  const chips = fields.map(({ key, count }) => ({
    label: t.shortFields[key],
    href: at({ ...filter, field: filter.field === key ? null : key }),
    current: filter.field === key,
    count,
  }));
  return (
    <search aria-label={words.title}>
      <form class="fk-form" method="get" action={at()} novalidate>
        {filter.field && <HiddenField name="bereich" value={wordOf.field(filter.field)} />}
        <div class="fk-search">
          <TextField name="suche" type="search" label={words.search} hint={words.searchHint} initial={filter.search} required={false} />
          <SubmitButton label={words.show} icon="search" />
        </div>
        {places.length + groups.length > 0 && (
          <Disclosure summary={words.narrow} open={filter.place !== null || filter.group !== null}>
            <div class="fk-search">
              {places.length > 0 && (
                <SelectField
                  name="ort"
                  label={words.part(p.body)}
                  emptyLabel={words.all}
                  initial={filter.place ?? ""}
                  options={places.filter(({ key }) => key !== "").map(({ key, name }) => ({ value: key, label: name }))}
                  optional
                />
              )}
              {groups.length > 0 && (
                <SelectField
                  name="zielgruppe"
                  label={words.group}
                  emptyLabel={words.all}
                  initial={filter.group ? wordOf.group(filter.group) : ""}
                  options={groups.map(({ key }) => ({ value: wordOf.group(key), label: t.targetGroups[key] }))}
                  optional
                />
              )}
            </div>
          </Disclosure>
        )}
      </form>
      {chips.length > 0 && <Chips label={words.fields} items={chips} />}
    </search>
  );
}

/** One entry in the list; schema.org attributes stand in the page itself, because scripts between the lines are not allowed. */
function Found(p: { slug: string; entry: PublicEntry }) {
  const { slug, entry } = p;
  const fields = entry.fields.map((id) => t.shortFields[id]).join(" · ");
  return (
    <li itemscope itemtype={schemaType(entry)}>
      <a href={paths.publicEntry(slug, entry)} itemprop="url">
        <span itemprop="name">
          <German>{entry.name}</German>
        </span>
      </a>
      {(fields !== "" || entry.place !== null) && (
        <p class="fk-muted">
          {fields}
          {fields !== "" && entry.place !== null && " · "}
          {entry.place !== null && <German>{entry.place}</German>}
        </p>
      )}
      {entry.offers !== null && <Excerpt label={words.offers} text={entry.offers} />}
      {entry.seeks !== null && <Excerpt label={words.seeks} text={entry.seeks} />}
    </li>
  );
}

/** Unit: characters. The whole text stands on the entry's page. */
const excerpt = 140;

function Excerpt(p: { label: string; text: string }) {
  return (
    <p>
      <b>{p.label}</b> <German>{p.text.length > excerpt ? `${p.text.slice(0, excerpt).replace(/\s+\S*$/, "")} …` : p.text}</German>
    </p>
  );
}

/** What an entry is in the words of schema.org. */
export function schemaType({ kind }: PublicEntry): string {
  const types: Partial<Record<PublicEntry["kind"], string>> = { place: "Place", municipal: "GovernmentOrganization" };
  return `https://schema.org/${types[kind] ?? "Organization"}`;
}

function Missing({ slug }: { slug: string }) {
  return (
    <>
      <h2>{words.missing}</h2>
      <p>{words.missingText}</p>
      <ButtonRow>
        <ButtonLink href={paths.publicMissing(slug)} label={words.missingGo} />
      </ButtonRow>
    </>
  );
}

function Data({ body }: { body: Body }) {
  return (
    <>
      <h2>{words.data}</h2>
      <p>{words.origin(body)}</p>
      <ButtonRow>
        <ButtonLink href={paths.publicCsv(body.slug)} label={words.csv} kind="tertiary" icon="download" download />
        <ButtonLink href={paths.publicJson(body.slug)} label={words.json} kind="tertiary" />
        <ButtonLink href={paths.body(body.slug)} label={words.toPlace(body.name)} kind="tertiary" />
      </ButtonRow>
    </>
  );
}
