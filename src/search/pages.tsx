// SPDX-License-Identifier: EUPL-1.2
import { Chips, EmptyState, German, Page, Pagination, SubmitButton, TextField } from "#ui";
import type { Asked } from "./asking/asked.ts";
import { pageSize, type Results } from "./asking/find.ts";
import { inPieces } from "./asking/marked.ts";
import { type AskedInAddress, searchPaths } from "./paths.ts";
import { type Shown, shownOf } from "./shown.ts";
import { t } from "./texts.ts";

/** The search over everything public: the field, and below it what was found. */
export function SearchPage(p: { asked: Asked; results: Results | null }) {
  const { asked, results } = p;
  return (
    <Page
      title={asked.text === "" ? t.title : t.titleFor(asked.text)}
      seenBy={{ kind: "public", text: t.seenBy }}
      lead={results ? undefined : t.lead}
    >
      <Field asked={asked} isNew={results === null} />
      {results ? <Found asked={asked} results={results} /> : <WhatToSearch />}
    </Page>
  );
}

function Field({ asked, isNew }: { asked: Asked; isNew: boolean }) {
  return (
    <search>
      <form class="fk-form fk-ask" method="get" action={searchPaths.page}>
        <fk-suggest class="fk-suggest" data-source={searchPaths.suggestions} data-label={t.suggestions}>
          <TextField name="wort" type="search" label={t.word} hint={isNew ? t.wordHint : undefined} initial={asked.text} required={false} />
        </fk-suggest>
        <TextField name="ort" type="search" label={t.place} hint={isNew ? t.placeHint : undefined} initial={asked.near} optional />
        <SubmitButton label={t.button} icon="search" />
      </form>
    </search>
  );
}

function WhatToSearch() {
  return (
    <>
      <h2>{t.what}</h2>
      <ul>
        {t.whatItems.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </>
  );
}

/** How the address of this question goes on, with something changed. */
const again = (asked: Asked, change: AskedInAddress) =>
  searchPaths.results({ wort: asked.text, art: asked.sort ?? undefined, ort: asked.near, ...change });

function Found({ asked, results }: { asked: Asked; results: Results }) {
  const { total, isMore, around, also, marked } = results;
  if (results.sorts.length === 0) return <NothingFound asked={asked} results={results} />;
  const amount = t.found(total, isMore);
  return (
    <>
      <Narrow asked={asked} results={results} />
      <h2>{around ? t.foundAround(amount, around.body.name) : amount}</h2>
      <Understood asked={asked} results={results} />
      {also.length > 0 && !isNearly(results) && (
        <p class="fk-muted">
          {t.also} <German>{also.slice(0, mostAlso).join(", ")}</German>
        </p>
      )}
      {results.items.length === 0 && <p>{t.noneOnPage}</p>}
      <ol class="fk-hits" start={(asked.page - 1) * pageSize + 1}>
        {results.items.map((result) => (
          <Hit shown={shownOf(result, marked)} marked={marked} />
        ))}
      </ol>
      <Pagination
        previous={asked.page > 1 ? again(asked, { seite: asked.page > 2 ? String(asked.page - 1) : undefined }) : undefined}
        previousLabel={t.previous}
        next={asked.page * pageSize < total ? again(asked, { seite: String(asked.page + 1) }) : undefined}
        nextLabel={t.next}
      />
    </>
  );
}

/** Nothing is written as it was typed. */
const isNearly = ({ closeness }: Results) => closeness === "slip" || closeness === "near";

/** More of them would hide what was found. */
const mostAlso = 6;

/** What was made of the question, where it was not simply found. */
function Understood({ asked, results }: { asked: Asked; results: Results }) {
  const { closeness, isMore, around, isPlaceUnknown } = results;
  return (
    <>
      {isPlaceUnknown && <p>{t.placeUnknown(asked.near)}</p>}
      {isNearly(results) && <p>{t.near}</p>}
      {closeness === "any" && <p>{results.isOneWord ? t.oneWord : t.any}</p>}
      {isMore && <p>{t.tooMany}</p>}
      {around && (
        <p>
          <a href={again(asked, { ort: undefined })}>{t.everywhere}</a>
        </p>
      )}
    </>
  );
}

/** By what it is, and where. */
function Narrow({ asked, results }: { asked: Asked; results: Results }) {
  const { sorts, places, around } = results;
  const sum = sorts.reduce((all, { count }) => all + count, 0);
  const word = { places: "orte", entries: "vereine", strategies: "strategien", pages: "seiten" } as const;
  const isNarrowed = asked.sort !== null;
  return (
    <>
      {(sorts.length > 1 || isNarrowed) && (
        <Chips
          label={t.sorts.label}
          items={[
            { label: t.sorts.all, href: again(asked, { art: undefined }), current: !isNarrowed, count: sum },
            ...sorts.map(({ sort, count }) => ({
              label: t.sorts[sort],
              href: again(asked, { art: word[sort] }),
              current: asked.sort === word[sort],
              count,
            })),
          ]}
        />
      )}
      {!around && places.length > 1 && (
        <Chips
          label={t.places}
          items={places.map(({ name, slug, count }) => ({ label: name, href: again(asked, { ort: slug }), count }))}
        />
      )}
    </>
  );
}

function Hit({ shown, marked }: { shown: Shown; marked: readonly string[] }) {
  const Title = shown.isGerman ? German : AsItIs;
  const Says = shown.saysGerman ? German : AsItIs;
  return (
    <li>
      <p class="fk-hits__kind">
        {shown.kind}
        {shown.where && ` · ${shown.where}`}
      </p>
      <h3>
        <a href={shown.href}>
          <Title>
            <Marked text={shown.title} marked={marked} />
          </Title>
        </a>
      </h3>
      {shown.labels && (
        <p>
          <Says>
            <Marked text={shown.labels} marked={marked} />
          </Says>
        </p>
      )}
      {shown.excerpt && (
        <p>
          <Says>
            <Marked text={shown.excerpt} marked={marked} />
          </Says>
        </p>
      )}
    </li>
  );
}

function AsItIs(p: { children?: unknown }) {
  return <>{p.children}</>;
}

function Marked({ text, marked }: { text: string; marked: readonly string[] }) {
  return <>{inPieces(text, marked).map((piece) => (piece.isMarked ? <mark>{piece.text}</mark> : piece.text))}</>;
}

/** Never a bare zero: what can be done instead. */
function NothingFound({ asked, results }: { asked: Asked; results: Results }) {
  const { around, isPlaceUnknown } = results;
  return (
    <EmptyState text={around ? t.noneIn(asked.text, around.body.name) : t.none(asked.text)}>
      {isPlaceUnknown && <p>{t.placeUnknown(asked.near)}</p>}
      <p>{t.instead.meaning}</p>
      <h2>{t.instead.title}</h2>
      <ul>
        {asked.near !== "" && (
          <li>
            <a href={again(asked, { ort: undefined, art: undefined })}>{t.everywhereFor(asked.text)}</a>
          </li>
        )}
        <li>{t.instead.otherWord}</li>
        <li>
          <a href={searchPaths.municipalities}>{t.instead.municipality}</a>
        </li>
        <li>
          <a href={searchPaths.contact}>{t.instead.contact}</a>
        </li>
      </ul>
    </EmptyState>
  );
}
