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
  const positions = rows.map((row) => row.position).sort((one, next) => one - next);
  const placed = order.map((row, index) => ({ id: row.id, position: positions[index] ?? index }));
  const distinct = new Set(positions).size === positions.length;
  const wanted = distinct ? placed : order.map((row, index) => ({ id: row.id, position: index + 1 }));
  return wanted.filter((row) => rows.find((before) => before.id === row.id)?.position !== row.position);
}
