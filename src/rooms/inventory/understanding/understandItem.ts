// SPDX-License-Identifier: EUPL-1.2
import { postcodeOf, textFor } from "./cells.ts";
import type { NamedRow } from "./readNames.ts";
import { groupsOfCell } from "./targetGroups.ts";
import type { CellNote, KnownBody, UnderstoodColumn, UnderstoodItem } from "./types.ts";
import { type NameKnowledge, understandName } from "./understandEntry.ts";

/** What all rows of a list share while they are understood. */
export type ListKnowledge = NameKnowledge & { columns: readonly UnderstoodColumn[]; body: KnownBody | null };

/** Makes an entry of a row: the name stays as she wrote it, everything else says what it rests on. */
export function understandItem(named: NamedRow, knowledge: ListKnowledge): { item: UnderstoodItem; note: CellNote | null } {
  const { row, name } = named;
  const text = (target: Parameters<typeof textFor>[2]) => textFor(row, knowledge.columns, target);
  const { postcode, note } = postcodeOf(row, knowledge.columns, knowledge.body);
  const said = { name, category: text("category") ?? named.heading, description: text("description") };
  const groups = text("targetGroup");
  const item: UnderstoodItem = {
    row: row.row,
    ...said,
    ...understandName({ ...said, legalForm: text("legalForm"), place: text("place"), targetGroup: groups }, knowledge),
    targetGroup: groups === null || groupsOfCell(groups).length > 0 ? null : groups,
    postcode,
    street: text("street"),
    website: text("website"),
    publicEmail: text("publicEmail"),
    publicPhone: text("publicPhone"),
  };
  return { item, note };
}
