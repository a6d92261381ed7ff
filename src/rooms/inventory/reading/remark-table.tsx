// SPDX-License-Identifier: EUPL-1.2
import { type Column, DataTable } from "#ui";
import { t } from "../texts.de.ts";
import type { RowRemark } from "./corrections.ts";

const texts = t.reading.result;

/** Rows that were refused or taken only in part, with the reason. */
export function RemarkTable(p: { remarks: readonly RowRemark[] }) {
  const columns: Column<RowRemark>[] = [
    { head: texts.row, rowHeader: true, cell: (remark) => texts.rowNumber(remark.row) },
    { head: texts.remark, cell: (remark) => remark.text },
    { head: texts.taken, cell: (remark) => (remark.taken ? texts.takenYes : texts.takenNo) },
  ];
  return <DataTable caption={texts.remarksCaption} columns={columns} rows={p.remarks} />;
}
