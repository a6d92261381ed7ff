// SPDX-License-Identifier: EUPL-1.2
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import { look, textWidth } from "./look.ts";
import type { ReadyRow, ReadyTable } from "./ready.ts";
import { twips } from "./word-styles.ts";
import { plainRuns } from "./word-text.ts";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
/** Widths of border lines are counted in eighths of a point. */
const line = (eighths: number, color: string) => ({ style: BorderStyle.SINGLE, size: eighths, color });
const alignments = { start: AlignmentType.START, center: AlignmentType.CENTER, end: AlignmentType.END };

/** The table with its caption above; the header row is marked and repeats on every page. */
export function wordTable(block: ReadyTable): (Paragraph | Table)[] {
  const widths = block.columns.map((column) => twips((textWidth * block.width * column.share) / 100));
  const last = block.totals ? block.rows.length : block.rows.length - 1;
  const rows = [
    wordRow(block, block.head, { strong: true, header: true, keepNext: true }),
    ...block.rows.map((row, index) => wordRow(block, row, { strong: false, header: false, keepNext: block.together && index < last })),
    ...(block.totals ? [wordRow(block, block.totals, { strong: true, header: false, keepNext: false })] : []),
  ];
  const table = new Table({
    rows,
    columnWidths: widths,
    width: { size: twips(textWidth * block.width), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    tableLook: { firstRow: true, firstColumn: block.rowHeaders, lastRow: block.totals !== null, noVBand: true, noHBand: true },
    borders: { top: none, left: none, right: none, insideVertical: none, bottom: line(4, look.rule), insideHorizontal: line(4, look.rule) },
  });
  const caption = block.caption ? [new Paragraph({ style: "Caption", children: plainRuns(block.caption) })] : [];
  return [...caption, table, spacer()];
}

/** Two tables without a paragraph between them would become one. */
export function spacer(): Paragraph {
  return new Paragraph({ spacing: { line: 160, lineRule: LineRuleType.EXACT, after: 0 }, children: [] });
}

function wordRow(block: ReadyTable, row: ReadyRow, as: { strong: boolean; header: boolean; keepNext: boolean }): TableRow {
  return new TableRow({
    tableHeader: as.header && !row.maySplit,
    keepNext: as.keepNext,
    cantSplit: !row.maySplit,
    children: block.columns.map((column, index) => {
      const strong = as.strong || (index === 0 && block.rowHeaders);
      return new TableCell({
        width: { size: twips((textWidth * block.width * column.share) / 100), type: WidthType.DXA },
        ...(as.header ? { shading: { fill: look.wash }, borders: { bottom: line(8, look.accent) }, verticalAlign: "bottom" } : {}),
        children: [
          new Paragraph({ style: "PaperCell", alignment: alignments[column.align], children: plainRuns(row.cells[index] ?? "", strong) }),
        ],
      });
    }),
  });
}
