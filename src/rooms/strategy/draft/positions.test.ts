// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Placed, placed, stepped } from "./positions.ts";

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

test("what is dropped stands before what it was dropped on, and all others keep their order", () => {
  fc.assert(
    fc.property(rows, fc.nat(), fc.nat(), fc.boolean(), (list, pick, drop, comesFromElsewhere) => {
      const foreign = { id: "von-anderswo", position: 99 };
      const moving = comesFromElsewhere ? foreign : list[pick % list.length];
      if (!moving) throw new Error("The list is not empty");
      const others = list.filter((row) => row.id !== moving.id);
      const before = others[drop % (others.length + 1)]?.id ?? null;
      const all = comesFromElsewhere ? [...list, foreign] : list;
      const after = orderAfter(all, placed(list, moving, before) ?? []);
      expect(after.filter((id) => id !== moving.id)).toEqual(others.map((row) => row.id));
      expect(after[after.indexOf(moving.id) + 1] ?? null).toBe(before);
    }),
  );
});

test("nothing can be put before a thing that is not in the list", () => {
  const list = [{ id: "a", position: 1 }];
  expect(placed(list, { id: "b", position: 2 }, "gibt-es-nicht")).toBe(null);
});
