// SPDX-License-Identifier: EUPL-1.2
import { count, longDate, timeOfDay } from "#kit/text";
import { dayOf } from "#kit/time";
import type { Body } from "#register";
import {
  Alert,
  ButtonLink,
  ButtonRow,
  type Column,
  DataTable,
  DateField,
  Disclosure,
  EmptyState,
  HiddenField,
  Page,
  Pagination,
  SelectField,
  SubmitButton,
  TextField,
} from "#ui";
import type { Tells } from "./filter.ts";
import type { TrailLine, TrailPerson, TrailPlace } from "./find.ts";
import { groups } from "./groups.ts";
import { trailPaths as paths, type TrailWords } from "./paths.ts";
import { moreOf, toldBy, whoOf } from "./sentences.ts";
import { t } from "./texts.de.ts";

export interface TrailProps {
  body: Body;
  /** Whether she may open the page about the team, which stands above. */
  team: boolean;
  tells: Tells;
  people: readonly TrailPerson[];
  /** Other places its lines speak of. */
  places: readonly TrailPlace[];
  lines: readonly TrailLine[];
  words: TrailWords;
  /** Sentences about days that are none, by field. */
  errors: Readonly<Record<string, string>>;
  /** The number of the line after which older ones follow; null at the end. */
  olderBefore: number | null;
  sealedUntil: Date | null;
  /** The last time all seals were recomputed. */
  check: { checkedAt: Date; intact: boolean } | null;
  /** Up to when old lines have gone. */
  begins: { sealedAt: Date } | null;
  /** Most lines of one file. */
  most: number;
}

/** What happened in a body, in sentences. It counts nobody's work. */
export function TrailPage(p: TrailProps) {
  const { slug } = p.body;
  const narrowed = Object.entries(p.words).some(([name, value]) => name !== "vor" && value);
  return (
    <Page
      title={t.title}
      seenBy={{ kind: "team", text: t.seenBy }}
      lead={t.lead}
      breadcrumb={p.team ? [{ label: t.team, href: paths.team(slug) }] : undefined}
      wide
    >
      {p.check?.intact === false && <Alert kind="danger" title={t.checked(p.check.checkedAt, false)} />}
      <Disclosure summary={t.filter} open={narrowed}>
        <TrailFilter {...p} />
      </Disclosure>
      {p.lines.length === 0 && (narrowed ? <p>{t.nothingFound}</p> : <EmptyState text={t.none} />)}
      {p.words.sache && (
        <p>
          {t.oneThing} {t.oneThingNot}
        </p>
      )}
      {narrowed && (
        <p>
          <a href={paths.trail(slug)}>{t.all}</a>
        </p>
      )}
      {p.lines.length > 0 && <Lines {...p} />}
      <Pagination
        previous={p.words.vor ? paths.trail(slug, { ...p.words, vor: undefined }) : undefined}
        next={p.olderBefore === null ? undefined : paths.trail(slug, { ...p.words, vor: `${p.olderBefore}` })}
        previousLabel={t.newer}
        nextLabel={t.older}
      />
      {p.lines.length > 0 && (
        <>
          <ButtonRow>
            <ButtonLink href={paths.csv(slug, p.words)} label={t.csv} icon="download" download />
          </ButtonRow>
          <p class="fk-muted">{t.csvMost(count(p.most))}</p>
        </>
      )}
      <Seals {...p} />
    </Page>
  );
}

/** What nobody can change any more, and how one knows. */
function Seals(p: TrailProps) {
  const said = [
    p.sealedUntil ? t.sealed(dayOf(p.sealedUntil)) : t.sealedNone,
    p.check?.intact ? t.checked(p.check.checkedAt, true) : p.check === null ? t.checkedNever : "",
    p.begins ? t.begins(p.begins.sealedAt) : "",
  ];
  return (
    <section>
      <h2>{t.sealTitle}</h2>
      <p>{said.filter((sentence) => sentence !== "").join(" ")}</p>
      <p class="fk-muted">
        {t.sealHow} {t.notAbout}
      </p>
    </section>
  );
}

function TrailFilter(p: TrailProps) {
  const state = { values: { ...p.words }, errors: p.errors };
  const people = [...new Map(p.people.map(({ id, name }) => [id, name]))].map(([value, label]) => ({ value, label }));
  const kinds = groups.map((value) => ({ value, label: t.groups[value] }));
  const { slug, name } = p.body;
  const places = p.places.map((place) => ({ value: place.slug, label: place.former ? t.former(place.name) : place.name }));
  const areas = Object.entries(t.areas).map(([value, label]) => ({ value, label }));
  return (
    <search>
      <form class="fk-form" method="get" action={paths.trail(p.body.slug)} aria-label={t.filter}>
        <TextField name="suche" label={t.words} type="search" required={false} {...state} />
        <SelectField name="person" label={t.person} options={people} emptyLabel={t.anybody} optional {...state} />
        <SelectField name="bereich" label={t.area} options={areas} emptyLabel={t.everywhere} optional {...state} />
        <SelectField name="art" label={t.group} options={kinds} emptyLabel={t.anything} optional {...state} />
        {places.length > 0 && (
          <SelectField
            name="kommune"
            label={t.place}
            options={[{ value: slug, label: t.here(name) }, ...places]}
            emptyLabel={t.places}
            optional
            {...state}
          />
        )}
        {p.words.sache && <HiddenField name="sache" value={p.words.sache} />}
        <DateField name="von" label={t.from} optional {...state} />
        <DateField name="bis" label={t.until} optional {...state} />
        <SubmitButton label={t.show} kind="secondary" icon="search" />
      </form>
    </search>
  );
}

function Lines(p: TrailProps) {
  const columns: Column<TrailLine>[] = [
    { head: t.columns.at, rowHeader: true, cell: ({ at }) => `${longDate(at)}, ${timeOfDay(at)}` },
    { head: t.columns.who, cell: (line) => whoOf(line, p.people) },
    { head: t.columns.what, cell: (line) => toldBy(line, p.tells) },
    { head: t.columns.more, cell: moreOf },
  ];
  return <DataTable caption={t.caption} columns={columns} rows={p.lines} />;
}
