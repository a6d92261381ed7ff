// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Placed, stepped } from "./positions.ts";

/** Applies the changed positions and gives back the ids in their new order. */
function orderAfter(rows: readonly Placed[], changed: readonly Placed[]): string[] {
  const position = (row: Placed) => changed.find((one) => one.id === row.id)?.position ?? row.position;
  return rows.toSorted((one, other) => position(one) - position(other) || (one.id < other.id ? -1 : 1)).map((row) => row.id);
}

const rows = fc
  .uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 12 })
  .map((positions) =>
    positions.sort((one, other) => one - other).map((position, index) => ({ id: `ziel-${String(index).padStart(2, "0")}`, position })),
  );

test("one step changes places with the neighbour, and nothing else moves", () => {
  fc.assert(
    fc.property(rows, fc.nat(), fc.constantFrom("up" as const, "down" as const), (list, pick, direction) => {
      const from = pick % list.length;
      const to = direction === "up" ? from - 1 : from + 1;
      const ids = list.map((row) => row.id);
      const after = orderAfter(list, stepped(list, ids[from] ?? "", direction));
      const wanted = [...ids];
      const neighbour = wanted[to];
      if (neighbour !== undefined) [wanted[to], wanted[from]] = [ids[from] ?? "", neighbour];
      expect(after).toEqual(wanted);
    }),
  );
});

test("rows with the same position are put into the order people see", () => {
  const same = ["a", "b", "c"].map((id) => ({ id, position: 1 }));
  expect(orderAfter(same, stepped(same, "c", "up"))).toEqual(["a", "c", "b"]);
});

test("at the end nothing moves", () => {
  expect(stepped([{ id: "a", position: 4 }], "a", "down")).toEqual([]);
  expect(stepped([{ id: "a", position: 4 }], "gibt-es-nicht", "up")).toEqual([]);
});
