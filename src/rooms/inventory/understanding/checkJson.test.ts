// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { exampleRegister, readList } from "../../../../test/lists/read.ts";
import { checkJson, fieldIds, understandList } from "./index.ts";

test("the dry run as JSON keeps its shape, because other programs rely on it", async () => {
  const json = checkJson(understandList(await readList("musterstadt-vereine.csv"), { register: exampleRegister }));
  expect(Object.keys(json)).toEqual([
    "encoding",
    "delimiter",
    "headerRow",
    "columns",
    "rows",
    "accepted",
    "rejected",
    "questions",
    "doubles",
    "items",
    "fields",
    "undecided",
  ]);
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  expect(Object.keys(json.fields)).toEqual([...fieldIds]);
  expect(json.columns[0]).toEqual({ name: "Vereinsname", mapsTo: "name", confidence: 0.98, reason: "Überschrift; kein Wert doppelt" });
  expect(json.items[6]).toEqual({
    row: 8,
    name: "Schützenverein Kirchrod 1898",
    legalForm: null,
    kind: "association",
    fields: ["sport"],
    confidence: 0.95,
    because: ["Schützenverein", "Sportvereine"],
    place: "Kirchrod",
    targetGroups: [],
    postcode: null,
  });
});

test("a value that cannot be taken is named with row and column; its row is taken all the same", () => {
  const rows = [
    { row: 2, cells: ["Turnverein Linde", "00104"] },
    { row: 3, cells: ["Gesangverein Wiesen", "3281"] },
    { row: 4, cells: ["", "00104"] },
  ];
  const table = { encoding: "utf-8", delimiter: ";", headerRow: 1, columns: ["Name", "PLZ"], rows, notes: [] };
  const json = checkJson(understandList(table, { register: exampleRegister }));
  expect([json.rows, json.accepted]).toEqual([3, 2]);
  expect(json.rejected.map(({ row, column }) => [row, column])).toEqual([
    [3, "PLZ"],
    [4, "Name"],
  ]);
  expect(json.rejected[0]?.reason).toContain("»3281«");
});
