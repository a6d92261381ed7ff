// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { projectPath } from "#kit/place";
import { filterFrom, noFilter, queryOf } from "./entries/filter.ts";
import { t } from "./texts.de.ts";
import { fieldIds, kinds } from "./vocabulary.ts";

test("the fields of engagement are those of the newest edition on file, in its order and words", async () => {
  const text = await readFile(projectPath("data", "inventory", "engagement-fields.csv"), "utf8");
  const rows: { edition: string; id: string; label: string }[] = parse(text, { columns: true, comment: "#" });
  const newest = rows
    .map((row) => row.edition)
    .sort()
    .at(-1);
  const fields = rows.filter((row) => row.edition === newest);
  expect(fields.map((row) => row.id)).toEqual([...fieldIds]);
  expect(fields.map((row) => row.label)).toEqual(fieldIds.map((id) => t.fields[id]));
});

test("every filter comes back from its address as it was", () => {
  const filters = [
    ...fieldIds.map((field) => ({ ...noFilter, field })),
    ...kinds.map((kind) => ({ ...noFilter, kind })),
    { ...noFilter, field: "open" as const, place: "", order: "newest" as const },
    { ...noFilter, field: "religion" as const, fieldsCounted: "all" as const, place: "woebbel" },
    { ...noFilter, search: 'Ö & "ü" = 100 %' },
  ];
  for (const filter of filters) expect(filterFrom(new URLSearchParams(queryOf(filter)))).toEqual(filter);
});

test("words in an address that nobody knows narrow nothing", () => {
  expect(filterFrom(new URLSearchParams("bereich=golf&art=drachen&ort=%00&folge=quer&bereiche=viele"))).toEqual(noFilter);
});
