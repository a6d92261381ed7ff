// SPDX-License-Identifier: EUPL-1.2

/** Something the inventory shows, on which a goal can rest. Says of how many, rates nothing, compares nobody. */
export interface InventoryFinding {
  /** The same for the same finding. */
  key: string;
  text: string;
  /** What it is about, in a few words: "Gesundheit", "Fünf Heimatvereine in fünf Ortsteilen". */
  about: string;
  /** What leads to it, for `inventoryPaths.finding`: a filter ("bereich=kultur"), "verbindung=…" or "luecke=…". */
  query: string;
  /** Unit: entries. Null where nothing was counted: a decision or an answer, whose text names its day. */
  count: number | null;
}
