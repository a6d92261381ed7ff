// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checksumOf } from "../content/canonical.ts";
import { type StrategyContent, strategyContent } from "../content/content.ts";
import { publicJson } from "./public-json.ts";

const content: StrategyContent = {
  schemaVersion: 2,
  title: "Gut zusammen",
  fromYear: 2027,
  toYear: 2027,
  occasion: "",
  tenets: ["Ehrenamt ersetzt keine Stellen."],
  fields: [{ number: 1, title: "Vereine", description: "" }],
  plain: null,
  goals: [
    {
      number: 1,
      field: 1,
      title: "Vereine finden leichter zueinander",
      description: "",
      foundations: [{ kind: "inventory", text: "5 Heimatvereine", counted: 5, countedOn: "2027-03-01" }],
      signs: [{ name: "Treffen", kind: "count", unit: "", definition: "", baseline: null, target: 25, targetYear: 2029 }],
      withoutSignReason: null,
      measures: [
        {
          number: 3,
          label: "1.1",
          title: "Vereinstreff",
          description: "",
          caretaker: "Ehrenamtsbüro",
          partners: "",
          status: "planned",
          startsYear: 2027,
          endsYear: null,
          hoursPerWeek: 1.5,
          posts: null,
          moneyCertainty: "budget",
          costs: [{ year: 2027, amountCents: 60_000 }],
        },
      ],
    },
  ],
};
const decision = { outcome: "adopted", decidedOn: "2027-03-11", decidedBy: "Rat der Stadt Musterstadt", number: null, note: "" } as const;
const redactedAt = new Date("2027-05-03T09:30:00.000Z");
const redactions = [{ id: "one", edition: 1, reason: "asked" as const, redactedAt, places: 1, pointers: ["/decision/note"] }];
const publishedAt = new Date("2027-03-12T09:30:00.000Z");
const edition = { id: "edition", number: 1, content, stored: content, sha256: checksumOf(content), decision, publishedAt, redactions };
const json = publicJson(edition, { name: "Musterstadt", slug: "musterstadt", ags: "05990004" }, "https://fokus.example");

/** Every name of a field in a value, at any depth. Years are keys of nothing: sums are lists. */
function fieldsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...fieldsOf(part)]);
}

test("every field is described in the document beside it", () => {
  const described = readFileSync(new URL("./strategy-json.md", import.meta.url), "utf8");
  const names = [...new Set(fieldsOf(json))];
  expect(names.length).toBeGreaterThan(30);
  const isDescribed = (name: string) => new RegExp(`[\`.]${name}(\\[\\])?[\`.]`).test(described);
  expect(names.filter((name) => !isDescribed(name))).toEqual([]);
});

test("whoever follows the document gets the same checksum", () => {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, part]) => [name, sorted(part)]),
    );
  };
  const sent = JSON.parse(JSON.stringify(json));
  expect(
    createHash("sha256")
      .update(JSON.stringify(sorted(sent.content)), "utf8")
      .digest("hex"),
  ).toBe(json.sha256);
});

test("addresses are whole, and the sums fit the measures", () => {
  expect(json.url).toBe("https://fokus.example/kommunen/musterstadt/strategie/fassungen/1");
  expect(json.measures).toEqual([
    { number: 3, url: "https://fokus.example/kommunen/musterstadt/strategie/massnahmen/3-vereinstreff", amountCents: 60_000 },
  ]);
  expect(json.sums).toMatchObject({ amountCents: 60_000, hoursPerWeek: 1.5, years: [{ year: 2027, amountCents: 60_000 }] });
});

test("what was frozen in another shape is not read as this one", () => {
  expect(strategyContent.safeParse({ ...content, schemaVersion: 3 }).success).toBe(false);
});
