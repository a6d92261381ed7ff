// SPDX-License-Identifier: EUPL-1.2

/**
 * The cheapest way to give each row a column of its own: the Hungarian method with potentials, exact, O(rows² · columns).
 * @param costs One row per thing, one number per place; no fewer places than things. Finite numbers.
 * @returns For each row the index of its column.
 * Source: Kuhn 1955, Munkres 1957; the form with shortest augmenting paths after Jonker and Volgenant 1987.
 */
export function cheapestAssignment(costs: readonly (readonly number[])[]): number[] {
  const columns = costs[0]?.length ?? 0;
  if (columns < costs.length) throw new RangeError("There are fewer places than things to place");
  const search = new Search(columns, costs);
  for (let row = 0; row < costs.length; row++) search.place(row);
  return search.columnsOfRows();
}

const none = -1;

class Search {
  private readonly rowPotential: number[];
  private readonly columnPotential: number[];
  private readonly rowOf: number[];

  constructor(
    private readonly columns: number,
    private readonly costs: readonly (readonly number[])[],
  ) {
    this.rowPotential = costs.map(() => 0);
    this.columnPotential = new Array(columns).fill(0);
    this.rowOf = new Array(columns).fill(none);
  }

  /** Gives one more row a column; others move along the shortest path that makes room. */
  place(row: number): void {
    const slack: number[] = new Array(this.columns).fill(Number.POSITIVE_INFINITY);
    const cameFrom: number[] = new Array(this.columns).fill(none);
    const seen: boolean[] = new Array(this.columns).fill(false);
    let current = row;
    let last = none;
    for (;;) {
      let step = Number.POSITIVE_INFINITY;
      let next = none;
      for (let column = 0; column < this.columns; column++) {
        if (seen[column]) continue;
        const reduced = this.at(current, column) - this.paid(current, column);
        if (reduced < (slack[column] ?? 0)) {
          slack[column] = reduced;
          cameFrom[column] = last;
        }
        if ((slack[column] ?? 0) < step) {
          step = slack[column] ?? 0;
          next = column;
        }
      }
      this.shift(step, row, seen, slack);
      seen[next] = true;
      last = next;
      const owner = this.rowOf[next] ?? none;
      if (owner === none) break;
      current = owner;
    }
    for (let column = last; ; ) {
      const before = cameFrom[column] ?? none;
      this.rowOf[column] = before === none ? row : (this.rowOf[before] ?? none);
      if (before === none) return;
      column = before;
    }
  }

  columnsOfRows(): number[] {
    const found: number[] = this.costs.map(() => none);
    this.rowOf.forEach((row, column) => {
      if (row !== none) found[row] = column;
    });
    return found;
  }

  private at(row: number, column: number): number {
    return this.costs[row]?.[column] ?? Number.POSITIVE_INFINITY;
  }

  private paid(row: number, column: number): number {
    return (this.rowPotential[row] ?? 0) + (this.columnPotential[column] ?? 0);
  }

  private shift(step: number, row: number, seen: readonly boolean[], slack: number[]): void {
    this.rowPotential[row] = (this.rowPotential[row] ?? 0) + step;
    for (let column = 0; column < this.columns; column++) {
      if (seen[column]) {
        const owner = this.rowOf[column] ?? none;
        this.rowPotential[owner] = (this.rowPotential[owner] ?? 0) + step;
        this.columnPotential[column] = (this.columnPotential[column] ?? 0) - step;
      } else {
        slack[column] = (slack[column] ?? 0) - step;
      }
    }
  }
}
