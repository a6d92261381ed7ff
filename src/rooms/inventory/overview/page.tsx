// SPDX-License-Identifier: EUPL-1.2
import { raw } from "hono/html";
import { type Body, placeWords } from "#register";
import { ButtonLink, Chips, type Column, DataTable, EmptyState, PrintButton } from "#ui";
import type { Filter } from "../entries/filter.ts";
import { paths } from "../paths.ts";
import { RoomPage } from "../room-page.tsx";
import { t } from "../texts.de.ts";
import type { TargetGroup } from "../vocabulary.ts";
import type { Counted, FieldRow, Matrix, MatrixColumn, RowId } from "./count.ts";
import { drawPicture } from "./picture.ts";

const texts = t.overview;

export interface OverviewProps {
  body: Body;
  matrix: Matrix;
  by: "place" | "group";
  counted: Counted;
  /** Entries that say whom they are for. */
  withGroups: number;
  /** Without it the overview is only to be read. */
  mayChange: boolean;
}

/** What there is and where, or for whom: every number a link to its entries. */
export function OverviewPage(p: OverviewProps) {
  const isEmpty = p.matrix.total === 0;
  const readIn = { label: t.entries.list.readIn, href: paths.readings(p.body.slug) };
  return (
    <RoomPage
      body={p.body}
      view="overview"
      title={texts.title}
      lead={isEmpty ? undefined : texts.lead(p.matrix.total)}
      wide
      actions={isEmpty ? undefined : <Actions {...p} />}
    >
      {isEmpty && !p.mayChange && <EmptyState text={t.entries.list.emptyToRead} />}
      {isEmpty && p.mayChange && <EmptyState text={t.entries.list.empty} action={readIn} />}
      {!isEmpty && <Shown {...p} />}
    </RoomPage>
  );
}

function Actions(p: OverviewProps) {
  const { slug } = p.body;
  const words = { by: p.by, all: p.counted === "all" };
  if (!p.mayChange) return <PrintButton />;
  return (
    <>
      <PrintButton />
      <ButtonLink href={paths.overviewCsv(slug, words)} label={texts.csv} kind="tertiary" icon="download" download />
      <ButtonLink href={paths.overviewPicture(slug, words)} label={texts.picture} kind="tertiary" icon="download" download />
    </>
  );
}

function Shown(p: OverviewProps) {
  const { body, matrix, by } = p;
  const all = p.counted === "all";
  const part = placeWords(body).parts.one;
  const views = [
    { label: texts.byPlace(part), href: paths.overview(body.slug, { all }), current: by === "place" },
    {
      label: `${texts.byGroup} ${texts.stated(p.withGroups, matrix.total)}`,
      href: paths.overview(body.slug, { by: "group", all }),
      current: by === "group",
    },
  ];
  return (
    <>
      <Chips label={texts.views} items={views} />
      <MatrixTable {...p} />
      <HowCounted {...p} />
      <Absent {...p} />
      <figure class="fk-heat-box">
        <section class="fk-scroll" aria-label={texts.pictureTitle(body.name, columnsWord(p))} tabindex={0}>
          {raw(pictureOf(p))}
        </section>
        <figcaption>{texts.pictureCaption}</figcaption>
      </figure>
    </>
  );
}

function HowCounted(p: OverviewProps) {
  const all = p.counted === "all";
  const byGroup = p.by === "group";
  const how = all ? (byGroup ? texts.countAllGroups : texts.countAll) : byGroup ? texts.countFirstGroups : texts.countFirst;
  const [toFirst, toAll] = byGroup ? [texts.countFirstGroupsLink, texts.countAllGroupsLink] : [texts.countFirstLink, texts.countAllLink];
  const open = p.matrix.rows.find((row) => row.id === "open")?.total ?? 0;
  const { slug } = p.body;
  return (
    <p>
      {how} <a href={paths.overview(slug, { by: p.by, all: !all })}>{all ? toFirst : toAll}</a>
      {p.mayChange && open > 0 && (
        <>
          {" · "}
          <a href={paths.clarify(slug)}>{texts.clarify(open)}</a>
        </>
      )}
    </p>
  );
}

/** Fields nobody named. The list cannot say whether they are missing there or in the town; people can. */
function Absent(p: OverviewProps) {
  const { absent } = p.matrix;
  if (absent.length === 0) return null;
  return (
    <p>
      {texts.absent(absent.map((id) => t.shortFields[id]).join(" · "))} {texts.absentQuestion}{" "}
      {p.mayChange && <a href={paths.gaps(p.body.slug)}>{texts.absentLink(absent.length)}</a>}
    </p>
  );
}

function MatrixTable(p: OverviewProps) {
  const { columns: heads, rows, total } = p.matrix;
  // Counted at every field, a column's sum would count entries twice: then there is no last line.
  const foot = (count: number, filter: Partial<Filter>, column: string) =>
    p.counted === "first" ? <Cell {...p} filter={filter} count={count} field={texts.all} column={column} /> : undefined;
  const columns: Column<FieldRow>[] = [
    { head: texts.field, rowHeader: true, cell: (row) => labelOf(row.id), foot: p.counted === "first" ? texts.all : undefined },
    ...heads.map((column, index) => ({
      head: columnLabel(p.by, column),
      kind: "number" as const,
      cell: (row: FieldRow) => (
        <Cell
          {...p}
          filter={{ field: row.id, ...filterOf(p, column) }}
          count={row.counts[index] ?? 0}
          field={labelOf(row.id)}
          column={columnLabel(p.by, column)}
        />
      ),
      foot: foot(column.total, filterOf(p, column), columnLabel(p.by, column)),
    })),
    {
      head: texts.all,
      kind: "number",
      cell: (row) => <Cell {...p} filter={{ field: row.id }} count={row.total} field={labelOf(row.id)} column={texts.all} />,
      foot: foot(total, {}, texts.all),
    },
  ];
  return <DataTable caption={texts.caption(columnsWord(p))} hideCaption narrow="scroll" columns={columns} rows={rows} />;
}

/** The entries of a column. */
function filterOf({ by, counted }: OverviewProps, { key }: MatrixColumn): Partial<Filter> {
  if (by === "place") return { place: key };
  const targetGroup = key as TargetGroup | "open" | "several";
  return { targetGroup, groupsCounted: counted === "first" && key !== "open" && key !== "several" ? "only" : "any" };
}

/** A number that leads to its entries; a dot where nothing is listed, never a zero. */
function Cell(p: OverviewProps & { filter: Partial<Filter>; count: number; field: string; column: string }) {
  if (p.count === 0) {
    return (
      <span class="fk-muted" role="img" aria-label={texts.noneSpoken}>
        {texts.none}
      </span>
    );
  }
  const filter = { ...p.filter, fieldsCounted: p.counted };
  return (
    <a href={paths.list(p.body.slug, filter)} aria-label={texts.cell(p.field, p.column, p.count)}>
      {texts.number(p.count)}
    </a>
  );
}

/** The matrix as a picture, the sums left out: they would be darker than everything else. */
export function pictureOf(p: OverviewProps): string {
  return drawPicture({
    title: texts.pictureTitle(p.body.name, columnsWord(p)),
    description: texts.pictureText(p.matrix.total),
    columns: p.matrix.columns.map((column) => columnLabel(p.by, column)),
    rows: p.matrix.rows.map((row) => ({ label: labelOf(row.id), counts: row.counts })),
  });
}

function columnsWord(p: Pick<OverviewProps, "by" | "body">): string {
  return p.by === "place" ? placeWords(p.body).parts.one : texts.group;
}

/** The short label of a row. */
export function labelOf(id: RowId): string {
  return id === "open" ? t.fieldOpen : t.shortFields[id];
}

/** The label of a column. */
export function columnLabel(by: "place" | "group", { key, name }: MatrixColumn): string {
  if (by === "place") return name ?? texts.noPlace;
  if (key === "open") return texts.noGroup;
  return key === "several" ? texts.severalGroups : t.targetGroups[key as TargetGroup];
}
