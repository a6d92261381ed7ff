// SPDX-License-Identifier: EUPL-1.2
import type { Table } from "#kit/tables";
import { type FieldId, type KnownBody, understandList } from "../../src/rooms/inventory/understanding/index.ts";
import { accepts, type Label, type LabelledName } from "./labelled.ts";

/** A decided name whose field nobody accepted. */
export type Wrong = { name: string; decided: FieldId };

export type Measured = {
  names: number;
  decided: number;
  right: number;
  wrong: Wrong[];
  openThoughLabelled: number;
  rightlyOpen: number;
  /** Names by first labelled field and decided field. */
  table: ReadonlyMap<Label, ReadonlyMap<Label, number>>;
};

/** The invented town the names belong to. */
const body: KnownBody = {
  name: "Musterstadt",
  ags: null,
  postcodes: [],
  places: ["Altdorf", "Bergfeld", "Hofen", "Kirchrod", "Linde", "Wiesen"],
  regions: ["Musterland"],
};

const noRegister = { byAgs: () => undefined, byName: () => [], byPostcode: () => [] };

/** Understands the names of a labelled list as a list of one column, and holds the outcome against the labels. */
export function measure(labelled: readonly LabelledName[]): Measured {
  const decisions = decide(labelled.map(({ name }) => name));
  const table = new Map<Label, Map<Label, number>>();
  const wrong: Wrong[] = [];
  let right = 0;
  let rightlyOpen = 0;
  for (const [index, one] of labelled.entries()) {
    const decided = decisions.get(index);
    count(table, one.labels[0], decided ?? "open");
    if (!accepts(one, decided)) {
      if (decided) wrong.push({ name: one.name, decided });
    } else if (decided) right++;
    else rightlyOpen++;
  }
  const decided = right + wrong.length;
  const openThoughLabelled = labelled.length - decided - rightlyOpen;
  return { names: labelled.length, decided, right, wrong, openThoughLabelled, rightlyOpen, table };
}

/** The first field of each name, by its position among them. */
export function decide(names: readonly string[]): Map<number, FieldId | undefined> {
  const rows = names.map((name, row) => ({ row, cells: [name] }));
  const table: Table = { encoding: "utf-8", delimiter: ";", headerRow: 1, notes: [], columns: ["Name"], rows };
  const { items } = understandList(table, { body, register: noRegister, mapping: { 0: "name" } });
  return new Map(items.map((item) => [item.row, item.fields[0]]));
}

function count(table: Map<Label, Map<Label, number>>, label: Label, decided: Label): void {
  const row = table.get(label) ?? new Map<Label, number>();
  table.set(label, row.set(decided, (row.get(decided) ?? 0) + 1));
}

/** Of those with a field; unit: share from 0 to 1. */
export function shareRight(measured: Measured): number {
  return measured.decided === 0 ? 0 : measured.right / measured.decided;
}

/** Of all names; unit: share from 0 to 1. */
export function shareOpen(measured: Measured): number {
  return (measured.names - measured.decided) / measured.names;
}

/** A right field counts one, a wrong one takes two away, an open one counts nothing. Unit: points per 100 names. */
export function score(measured: Measured): number {
  return ((measured.right - 2 * measured.wrong.length) / measured.names) * 100;
}
