// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { checksumOf } from "./canonical.ts";
import { isFrozenAs, readContent } from "./earlier.ts";

/** As the first version of the product froze it. */
const measure = {
  number: 1,
  label: "1.1",
  title: "Vereinstreff",
  description: "",
  caretaker: "",
  partners: "",
  startsYear: 2027,
  endsYear: null,
  hoursPerWeek: 1.5,
  moneyCertainty: "budget",
  costs: [{ year: 2027, amountCents: 60_000 }],
};
const goal = { number: 1, title: "Vereine", description: "", foundations: [], signs: [], withoutSignReason: null, measures: [measure] };
const frozen = { schemaVersion: 1, title: "Gut zusammen", fromYear: 2027, toYear: 2030, occasion: "", goals: [goal] };

test("an edition frozen before there were fields of action is read like one of today", () => {
  const content = readContent(frozen);
  expect(content).toMatchObject({ schemaVersion: 2, title: "Gut zusammen", tenets: [], fields: [] });
  expect(content.goals[0]).toMatchObject({
    field: null,
    title: "Vereine",
    measures: [{ title: "Vereinstreff", status: "planned", posts: null }],
  });
});

test("a draft that says the same is still the adopted one, and one that says more is not", () => {
  const content = readContent(frozen);
  expect(isFrozenAs(content, checksumOf(frozen))).toBe(true);
  expect(isFrozenAs({ ...content, tenets: ["Ehrenamt ersetzt keine Stellen."] }, checksumOf(frozen))).toBe(false);
});

test("an edition frozen before there could be a page in plain language is still the adopted one, until such a page says more", () => {
  const content = readContent(frozen);
  const { plain, ...before } = content;
  const page = { text: "Vereine treffen sich.", checkedBy: null, checkedOn: null };
  expect(plain).toBe(null);
  expect(readContent(before)).toEqual(content);
  expect(isFrozenAs(content, checksumOf(before))).toBe(true);
  const withPage = { ...content, plain: page };
  expect([checksumOf(withPage), checksumOf(before)].map((sha256) => isFrozenAs(withPage, sha256))).toEqual([true, false]);
});

test("what is no strategy is refused", () => {
  expect(() => readContent({ ...frozen, goals: [{ ...goal, title: 7 }] })).toThrow(/title/);
  expect(() => readContent({ schemaVersion: 3 })).toThrow();
});
