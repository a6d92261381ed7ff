// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import { sortKey } from "#kit/text";
import { type FieldId, fieldIds, targetGroups } from "../vocabulary.ts";
import { type Tally, talliesOf } from "./tally.ts";

export type RowId = FieldId | "open";
/** "first": each entry once, so that all sums agree. "all": at each of its fields and target groups. */
export type Counted = "first" | "all";

/** A field and how many entries it has in each column, in the order of the columns. */
export interface FieldRow {
  id: RowId;
  counts: number[];
  /** Entries, each once, also where they count in several columns. */
  total: number;
}

export interface MatrixColumn {
  /** Key of an Ortsteil, "" without one; of a target group its id, "several" or "open". */
  key: string;
  /** Of an Ortsteil as entries name it. */
  name: string | null;
  total: number;
}

/** Fields in rows, Ortsteile or target groups in columns. Unit: entries. The last row holds those whose field is open, the last column those without. */
export interface Matrix {
  columns: MatrixColumn[];
  rows: FieldRow[];
  total: number;
  /** Entries that say something about the columns at all. */
  stated: number;
  /** Fields no entry has, not even as a second one. */
  absent: FieldId[];
}

/** Field × Ortsteil of a body, in one query. */
export async function countMatrix(tx: Tx, bodyId: string, counted: Counted): Promise<Matrix> {
  return placeMatrix(await talliesOf(tx, bodyId), counted);
}

/** Field × Ortsteil. The columns in German order, "without" last. */
export function placeMatrix(tallies: readonly Tally[], counted: Counted): Matrix {
  const names = new Map(tallies.map(({ key, place }) => [key, place]));
  names.delete("");
  const keys = [...names.keys()].sort((one, other) => (sortKey(names.get(one) ?? "") < sortKey(names.get(other) ?? "") ? -1 : 1));
  const columns = [...keys, ""].map((key) => ({ key, name: names.get(key) ?? null }));
  return matrixOf(tallies, { columns, columnsOf: ({ key }) => [key], counted, isStated: ({ key }) => key !== "" });
}

/** Field × target group. Counted once, an entry with several groups stands in a column of its own. */
export function groupMatrix(tallies: readonly Tally[], counted: Counted): Matrix {
  const columnsOf = ({ groups }: Tally) => {
    if (groups.length === 0) return ["open"];
    return counted === "first" && groups.length > 1 ? ["several"] : groups;
  };
  const used = new Set(tallies.flatMap(columnsOf));
  const keys = [...[...targetGroups, "several"].filter((key) => used.has(key)), "open"];
  const columns = keys.map((key) => ({ key, name: null }));
  return matrixOf(tallies, { columns, columnsOf, counted, isStated: ({ groups }) => groups.length > 0 });
}

interface Way {
  columns: { key: string; name: string | null }[];
  columnsOf: (tally: Tally) => string[];
  counted: Counted;
  isStated: (tally: Tally) => boolean;
}

function matrixOf(tallies: readonly Tally[], way: Way): Matrix {
  const at = new Map(way.columns.map(({ key }, index) => [key, index]));
  const byRow = new Map<RowId, FieldRow>();
  const columns = way.columns.map((column) => ({ ...column, total: 0 }));
  const rowOf = (id: RowId) => {
    const row = byRow.get(id) ?? { id, counts: columns.map(() => 0), total: 0 };
    byRow.set(id, row);
    return row;
  };
  for (const tally of tallies) {
    const indexes = way.columnsOf(tally).map((key) => at.get(key) ?? 0);
    for (const index of indexes) add(columns, index, tally.entries);
    for (const id of rowsOf(tally, way.counted)) {
      const row = rowOf(id);
      row.total += tally.entries;
      for (const index of indexes) row.counts[index] = (row.counts[index] ?? 0) + tally.entries;
    }
  }
  const found = new Set(tallies.flatMap(({ fields }) => fields));
  const fields = fieldIds.flatMap((id) => byRow.get(id) ?? []);
  return {
    columns,
    rows: [...fields.sort((one, other) => other.total - one.total), rowOf("open")],
    total: sum(tallies.map((tally) => tally.entries)),
    stated: sum(tallies.filter(way.isStated).map((tally) => tally.entries)),
    absent: fieldIds.filter((id) => id !== "other" && !found.has(id)),
  };
}

function add(columns: MatrixColumn[], index: number, entries: number): void {
  const column = columns[index];
  if (column) column.total += entries;
}

function rowsOf({ fields }: Tally, counted: Counted): RowId[] {
  const [first] = fields;
  if (!first) return ["open"];
  return counted === "first" ? [first] : fields;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
