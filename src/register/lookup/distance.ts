// SPDX-License-Identifier: EUPL-1.2

/**
 * How many slips lie between two words: a letter too many, too few, another one, or two swapped (Damerau-Levenshtein,
 * each place edited once).
 * @param most Gives up beyond this many and returns `most + 1`.
 * @returns `whole`: slips between the two; `start`: slips between `typed` and the best beginning of `name`.
 */
export function slips(typed: string, name: string, most: number): { whole: number; start: number } {
  let before = new Uint8Array(name.length + 1);
  let above = Uint8Array.from(before, (_, column) => column);
  let current = new Uint8Array(name.length + 1);
  let start = 0;
  for (let row = 1; row <= typed.length; row++) {
    start = fillRow(typed, name, row, { before, above, current });
    if (start > most) return { whole: most + 1, start: most + 1 };
    [before, above, current] = [above, current, before];
  }
  return { whole: above[name.length] ?? most + 1, start };
}

/** Three rows of the table of slips: two above, one above, and the one being filled. Words are short: bytes are enough. */
interface Rows {
  before: Uint8Array;
  above: Uint8Array;
  current: Uint8Array;
}

/** Fills a row and returns its smallest number. */
function fillRow(typed: string, name: string, row: number, { before, above, current }: Rows): number {
  current[0] = row;
  let smallest = row;
  for (let column = 1; column <= name.length; column++) {
    const same = typed[row - 1] === name[column - 1];
    let best = Math.min((above[column - 1] ?? 0) + (same ? 0 : 1), (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
    const swapped = row > 1 && column > 1 && typed[row - 1] === name[column - 2] && typed[row - 2] === name[column - 1];
    if (swapped) best = Math.min(best, (before[column - 2] ?? 0) + 1);
    current[column] = best;
    if (best < smallest) smallest = best;
  }
  return smallest;
}
