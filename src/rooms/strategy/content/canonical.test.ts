// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, checksumOf } from "./canonical.ts";

/** The same value with the keys of every object the other way round, as a database may give it back. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, turned(part)]),
  );
}

test("the order of keys does not change the checksum", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(checksumOf(turned(value))).toBe(checksumOf(value));
    }),
  );
});

test("canonical JSON is JSON of the same value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("one changed letter changes the checksum", () => {
  expect(checksumOf({ title: "Vereinstreff" })).not.toBe(checksumOf({ title: "Vereinstref" }));
});
