// SPDX-License-Identifier: EUPL-1.2

/**
 * Spreadsheet programs run a cell that starts with one of these signs. On the way out such a cell gets an
 * apostrophe, on the way in it loses it again; cells that already start with one are counted along, so that
 * every text comes back as it left.
 */
const dangerous = /^'*[=+\-@\t\r]/;
const escaped = /^'+[=+\-@\t\r]/;

/** Makes a cell that a spreadsheet program shows as text and never runs. */
export function escapeFormula(cell: string): string {
  return dangerous.test(cell) ? `'${cell}` : cell;
}

/** Takes back what `escapeFormula` added. */
export function unescapeFormula(cell: string): string {
  return escaped.test(cell) ? cell.slice(1) : cell;
}
