// SPDX-License-Identifier: EUPL-1.2

export const directions = ["up", "down"] as const;
export type Direction = (typeof directions)[number];

export interface Placed {
  id: string;
  position: number;
}

/**
 * The new positions after one step up or down, only those that change; empty when the thing stands at the end already.
 * Rows keep their gaps: what was removed finds its place again when it is put back.
 */
export function stepped(rows: readonly Placed[], id: string, direction: Direction): Placed[] {
  const from = rows.findIndex((row) => row.id === id);
  const [moving, other] = [rows[from], rows[direction === "up" ? from - 1 : from + 1]];
  if (!moving || !other) return [];
  const order = rows.map((row) => (row.id === moving.id ? other : row.id === other.id ? moving : row));
  return renumbered(order);
}

/**
 * The new positions when a thing is put before another one of the list, or at its end, only those that change. It may come
 * from another list. Null: what it should stand before is not in the list.
 */
export function placed(rows: readonly Placed[], moving: Placed, before: string | null): Placed[] | null {
  const others = rows.filter((row) => row.id !== moving.id);
  const at = before === null ? others.length : others.findIndex((row) => row.id === before);
  return at < 0 ? null : renumbered(others.toSpliced(at, 0, moving));
}

/** The positions these rows have already, given out in this order; new ones when two are the same. */
function renumbered(order: readonly Placed[]): Placed[] {
  const positions = order.map((row) => row.position).sort((one, next) => one - next);
  const distinct = new Set(positions).size === positions.length;
  return order
    .map((row, index) => ({ id: row.id, position: (distinct ? positions[index] : undefined) ?? index + 1 }))
    .filter((row, index) => order[index]?.position !== row.position);
}
