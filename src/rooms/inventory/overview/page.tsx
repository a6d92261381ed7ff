// SPDX-License-Identifier: EUPL-1.2
import { type Body, placeWords } from "#register";
import { ButtonLink, type Column, DataTable, EmptyState, PrintButton } from "#ui";
import type { Filter } from "../entries/filter.ts";
import { paths } from "../paths.ts";
import { RoomPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import type { FieldRow, Matrix, RowId } from "./count.ts";

const texts = t.overview;

interface OverviewProps {
  body: Body;
  matrix: Matrix;
  counted: "first" | "all";
}

/** What there is and where: field × Ortsteil, every number a link to its entries. */
export function OverviewPage(p: OverviewProps) {
  const { slug } = p.body;
  const isEmpty = p.matrix.total === 0;
  const actions = isEmpty ? undefined : (
    <>
      <PrintButton />
      <ButtonLink href={paths.overviewCsv(slug)} label={texts.csv} kind="tertiary" icon="download" download />
    </>
  );
  return (
    <RoomPage
      body={p.body}
      view="overview"
      title={texts.title}
      lead={isEmpty ? undefined : texts.lead(p.matrix.total)}
      wide
      actions={actions}
    >
      {isEmpty ? (
        <EmptyState text={t.entries.list.empty} action={{ label: t.entries.list.readIn, href: paths.readings(slug) }} />
      ) : (
        <Counted {...p} />
      )}
    </RoomPage>
  );
}

function Counted(p: OverviewProps) {
  const { slug } = p.body;
  const all = p.counted === "all";
  const absent = p.matrix.absent.map((id) => t.shortFields[id]).join(" · ");
  return (
    <>
      <MatrixTable {...p} />
      <p>
        {all ? texts.countAll : texts.countFirst} <a href={paths.overview(slug, !all)}>{all ? texts.countFirstLink : texts.countAllLink}</a>
      </p>
      {absent !== "" && (
        <p>
          {texts.absent(absent)} {texts.absentQuestion}
        </p>
      )}
    </>
  );
}

function MatrixTable(p: OverviewProps) {
  const { places, rows, total } = p.matrix;
  const part = placeWords(p.body).parts.one;
  // Counted at every field, a column's sum would count entries twice: then there is no last line.
  const foot = (count: number, filter: Partial<Filter>, place?: string) =>
    p.counted === "first" ? <Cell {...p} filter={filter} count={count} field={texts.all} place={place} /> : undefined;
  const columns: Column<FieldRow>[] = [
    { head: texts.field, rowHeader: true, cell: (row) => labelOf(row.id), foot: p.counted === "first" ? texts.all : undefined },
    ...places.map((place, index) => ({
      head: place.name ?? texts.noPlace,
      kind: "number" as const,
      cell: (row: FieldRow) => (
        <Cell
          {...p}
          filter={{ field: row.id, place: place.key }}
          count={row.counts[index] ?? 0}
          field={labelOf(row.id)}
          place={place.name ?? texts.noPlace}
        />
      ),
      foot: foot(place.total, { place: place.key }, place.name ?? texts.noPlace),
    })),
    {
      head: texts.all,
      kind: "number",
      cell: (row) => <Cell {...p} filter={{ field: row.id }} count={row.total} field={labelOf(row.id)} />,
      foot: foot(total, {}),
    },
  ];
  return <DataTable caption={texts.caption(part)} hideCaption narrow="scroll" columns={columns} rows={rows} />;
}

/** A number that leads to its entries; a dot where nothing is listed, never a zero. */
function Cell(p: OverviewProps & { filter: Partial<Filter>; count: number; field: string; place?: string | undefined }) {
  if (p.count === 0) {
    return (
      <span class="fk-muted" role="img" aria-label={texts.noneSpoken}>
        {texts.none}
      </span>
    );
  }
  const filter = { ...p.filter, fieldsCounted: p.counted };
  return (
    <a href={paths.list(p.body.slug, filter)} aria-label={texts.cell(p.field, p.place ?? texts.all, p.count)}>
      {p.count}
    </a>
  );
}

/** The short label of a row. */
export function labelOf(id: RowId): string {
  return id === "open" ? t.fieldOpen : t.shortFields[id];
}
