// SPDX-License-Identifier: EUPL-1.2
import type { Child } from "hono/jsx";

export interface Column<Row> {
  head: string;
  cell: (row: Row) => Child;
  /** Numbers stand at the right. */
  kind?: "text" | "number";
  /** The cell that names its row. */
  rowHeader?: boolean;
  /** The last line, e.g. a sum; when one column has it, all show a cell there. */
  foot?: Child;
}

export interface DataTableProps<Row> {
  caption: string;
  /** The caption is read out but not shown, when a heading right above says the same. */
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** On narrow screens: "stack" makes a block of each row (lists), "scroll" keeps the grid and scrolls (matrices). */
  narrow?: "stack" | "scroll";
}

const headClass = { text: "kern-table__header", number: "kern-table__header kern-table__header--numeric" };
const cellClass = { text: "kern-table__cell", number: "kern-table__cell kern-table__cell--numeric" };

/** A table of things, readable from 320 px on. */
export function DataTable<Row>(p: DataTableProps<Row>) {
  if (p.narrow === "scroll") {
    return (
      <section class="fk-table-box fk-scroll" aria-label={p.caption} tabindex={0}>
        <Grid {...p} />
      </section>
    );
  }
  return (
    <div class="fk-table-box">
      <Grid {...p} stacked />
    </div>
  );
}

/** Stacked tables lose their roles with display: block, so these are written out. */
function Grid<Row>(p: DataTableProps<Row> & { stacked?: boolean }) {
  const role = (name: string) => (p.stacked ? name : undefined);
  const hasFoot = p.columns.some((column) => column.foot !== undefined);
  return (
    <table class={p.stacked ? "kern-table fk-stack" : "kern-table"} role={role("table")}>
      <caption class={p.hideCaption ? "kern-sr-only" : undefined}>{p.caption}</caption>
      <thead role={role("rowgroup")}>
        <tr class="kern-table__row" role={role("row")}>
          {p.columns.map((column) => (
            <th class={headClass[column.kind ?? "text"]} scope="col" role={role("columnheader")}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role={role("rowgroup")}>
        {p.rows.map((row) => (
          <tr class="kern-table__row" role={role("row")}>
            {p.columns.map((column) => (
              <Cell column={column} content={column.cell(row)} stacked={p.stacked ?? false} />
            ))}
          </tr>
        ))}
      </tbody>
      {hasFoot && (
        <tfoot role={role("rowgroup")}>
          <tr class="kern-table__row" role={role("row")}>
            {p.columns.map((column) => (
              <Cell column={column} content={column.foot} stacked={p.stacked ?? false} />
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Cell<Row>(p: { column: Column<Row>; content: Child; stacked: boolean }) {
  const { column, content } = p;
  if (column.rowHeader) {
    return (
      <th class={headClass[column.kind ?? "text"]} scope="row" role={p.stacked ? "rowheader" : undefined}>
        {content}
      </th>
    );
  }
  return (
    <td class={cellClass[column.kind ?? "text"]} role={p.stacked ? "cell" : undefined} data-label={p.stacked ? column.head : undefined}>
      {content}
    </td>
  );
}
