// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { ButtonLink, German, Page, PrintButton } from "#ui";
import { paths } from "../paths.ts";
import { QrCode } from "../qr.tsx";
import { t } from "../texts.de.ts";
import { type FieldId, fieldIds } from "../vocabulary.ts";
import type { PublicDirectory, PublicEntry, PublicSheet } from "./find-public.ts";
import { type PublicFilter, publicNarrows } from "./public-filter.ts";
import { placeTrail } from "./public-list-page.tsx";
import { publicTexts } from "./public-texts.ts";

const words = publicTexts.board;

interface Props {
  body: Body;
  directory: PublicDirectory;
  filter: PublicFilter;
  sheet: PublicSheet;
  today: string;
  /** The whole address of the directory, for the code. */
  address: string;
  isLarge: boolean;
}

/** The directory for the notice board: by field, in columns, with the way to the page that is up to date. */
export function PrintPage(p: Props) {
  const { slug } = p.body;
  const { items, counts } = p.sheet;
  const other = paths.publicPrint(slug, p.filter, !p.isLarge);
  return (
    <Page
      title={words.title(p.body)}
      seenBy={{ kind: "public", text: publicTexts.seenBy(p.directory.openedAt) }}
      lead={publicNarrows(p.filter) ? words.partAsOf(p.today, counts.matching, counts.total) : words.asOf(p.today, counts.total)}
      breadcrumb={[...placeTrail(p.body), { label: publicTexts.title, href: paths.public(slug) }]}
      wide
      actions={
        <>
          <PrintButton />
          <ButtonLink href={other} label={p.isLarge ? words.normal : words.large} kind="tertiary" />
        </>
      }
    >
      <div class="fk-board__way">
        <QrCode text={p.address} label={words.code(p.address)} />
        <p>
          {words.online}
          <br />
          <b>{p.address}</b>
          {p.directory.contact !== null && (
            <>
              <br />
              <German>{p.directory.contact.replace(/\n+/g, ", ")}</German>
            </>
          )}
        </p>
      </div>
      {publicNarrows(p.filter) && <Narrowed filter={p.filter} sheet={p.sheet} />}
      {p.sheet.isNearly && counts.matching > 0 && <p>{publicTexts.nearly(p.filter.search)}</p>}
      {items.length < counts.matching && <p>{words.part(items.length, counts.matching)}</p>}
      <div class={p.isLarge ? "fk-board fk-board--large" : "fk-board"}>
        {byField(items).map(([field, entries]) => (
          <section>
            <h2>{field === null ? words.withoutField : t.shortFields[field]}</h2>
            <ul class="fk-board__list">
              {entries.map((entry) => (
                <BoardLine entry={entry} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  );
}

/** What the sheet leaves out is said by what it was narrowed to: whoever reads the board did not choose it. */
function Narrowed({ filter, sheet }: { filter: PublicFilter; sheet: PublicSheet }) {
  const place = sheet.counts.places.find(({ key }) => key === filter.place)?.name ?? filter.place;
  const chosen = [
    filter.search && words.searched(filter.search),
    filter.field && t.shortFields[filter.field],
    place && <German>{place}</German>,
    filter.group && t.targetGroups[filter.group],
  ].filter(Boolean);
  return (
    <p>
      {words.narrowed}{" "}
      {chosen.map((choice, at) => (
        <>
          {at > 0 && " · "}
          {choice}
        </>
      ))}
    </p>
  );
}

/** The first field counts; entries whose field is open come last. */
function byField(items: readonly PublicEntry[]): [FieldId | null, PublicEntry[]][] {
  const groups = Map.groupBy(items, (entry) => entry.fields[0] ?? null);
  return [...fieldIds, null].flatMap((field): [FieldId | null, PublicEntry[]][] => {
    const entries = groups.get(field);
    return entries ? [[field, entries]] : [];
  });
}

function BoardLine({ entry }: { entry: PublicEntry }) {
  const website = entry.website?.replace(/^https?:\/\//, "").replace(/\/$/, "");
  const facts = [entry.place, entry.publicContact?.replace(/\n+/g, ", "), website].filter((fact) => fact);
  return (
    <li>
      <German>
        <b>{entry.name}</b>
        {facts.length > 0 && <span> {facts.join(" · ")}</span>}
      </German>
    </li>
  );
}
