// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import type { GoalContent, MeasureContent, StrategyContent } from "../content/content.ts";
import { EditionView } from "./content-view.tsx";
import { moneyCsv } from "./money-csv.ts";
import { barsOf } from "./timeline.tsx";

const measureOf = (number: number, given: Partial<MeasureContent> = {}): MeasureContent => ({
  number,
  label: `1.${number}`,
  title: `Maßnahme ${number}`,
  description: "",
  caretaker: "",
  partners: "",
  status: "planned",
  startsYear: 2027,
  endsYear: null,
  hoursPerWeek: null,
  posts: null,
  moneyCertainty: number % 2 === 0 ? "budget" : "decided",
  costs: [{ year: 2027 + (number % 4), amountCents: 100_000 }],
  ...given,
});

const goalOf = (number: number, given: Partial<GoalContent> = {}): GoalContent => ({
  number,
  field: null,
  title: `Das ${number}. Ziel`,
  description: "",
  foundations: [],
  signs: [],
  withoutSignReason: null,
  measures: [],
  ...given,
});

const contentOf = (given: Partial<StrategyContent>): StrategyContent => ({
  schemaVersion: 2,
  title: "Gut zusammen",
  fromYear: 2027,
  toYear: 2030,
  occasion: "",
  tenets: [],
  fields: [],
  goals: [],
  plain: null,
  ...given,
});

function drawn(content: StrategyContent): string {
  const decision = { outcome: "adopted", decidedOn: "2027-03-11", decidedBy: "Rat", number: null, note: "" } as const;
  const edition = { id: "e", number: 1, content, stored: content, sha256: "0".repeat(64), decision, redactions: [] };
  return String(<EditionView slug="musterstadt" edition={edition} publishedAt={new Date("2027-03-12T09:30:00Z")} isNewest />);
}

const whole = contentOf({
  fields: Array.from({ length: 8 }, (_, index) => ({ number: index + 1, title: `Feld ${index + 1}`, description: "" })),
  goals: Array.from({ length: 30 }, (_, index) =>
    goalOf(index + 1, { field: index < 28 ? (index % 8) + 1 : null, measures: [measureOf(2 * index + 1), measureOf(2 * index + 2)] }),
  ),
});

describe("8 fields, 30 goals, 60 measures", () => {
  const page = drawn(whole);

  test("a way through the page leads to each field and goal, and every one of its anchors is there", () => {
    const links = Array.from(page.matchAll(/<a href="#([^"]+)"/g), ([, id]) => id ?? "");
    expect(links).toHaveLength(8 + 30 + 3);
    expect(links.filter((id) => !page.includes(`id="${id}"`))).toEqual([]);
  });

  test("every measure has its address, its line in the picture and its row in the table", () => {
    for (const { number } of whole.goals.flatMap(({ measures }) => measures)) {
      expect(page).toContain(`href="/kommunen/musterstadt/strategie/massnahmen/${number}-massnahme-${number}"`);
      expect(page).toContain(`1.${number} Maßnahme ${number} · geplant</text>`);
    }
    expect(page).toContain("Zeitplan: 60 Maßnahmen von 2027 bis 2030. Die Tabelle darunter nennt alle.");
  });

  test("goals of no field stand below the others", () => {
    expect(page.indexOf("Weitere Ziele")).toBeGreaterThan(page.indexOf('id="feld-8"'));
    expect(page.indexOf('id="ziel-30"')).toBeGreaterThan(page.indexOf("Weitere Ziele"));
  });
});

test("a short strategy needs no way through it, and one without money has no picture of it", () => {
  const page = drawn(contentOf({ goals: [goalOf(1, { measures: [measureOf(1, { costs: [], moneyCertainty: null })] })] }));
  expect(page).not.toContain("Auf dieser Seite");
  expect(page).not.toContain("Geld je Jahr als Bild");
  expect(page).toContain("Die Maßnahmen nennen keine Beträge.");
});

test("strange texts are texts: nothing of them becomes markup, in words and in pictures", () => {
  const strange = `"><script>alert(1)</script> 👩‍🦰 #$@ \u202Eمرحبا ${"Donaudampfschifffahrt".repeat(3)}`;
  const goal = goalOf(1, { title: strange, measures: [measureOf(1, { title: strange, caretaker: strange })], withoutSignReason: strange });
  const page = drawn(contentOf({ tenets: [strange], occasion: strange, goals: [goal] }));
  expect(page).not.toContain("<script>");
  expect(page).not.toMatch(/ style=/);
  expect(page.split("&lt;script&gt;alert(1)&lt;/script&gt;").length).toBeGreaterThan(6);
});

test("pictures: an open end reaches to the end of the period, a measure without years is not drawn", () => {
  const bars = barsOf(
    [
      measureOf(1),
      measureOf(2, { startsYear: null, endsYear: 2028 }),
      measureOf(3, { startsYear: null }),
      measureOf(4, { startsYear: 2032 }),
    ],
    whole,
  );
  expect(bars.map(({ from, to, open }) => [from, to, open])).toEqual([
    [2027, 2030, true],
    [2027, 2028, false],
    [2032, 2032, true],
  ]);
});

test("the table of money as CSV has the same sums, and no cell that a spreadsheet would compute", () => {
  const rows = moneyCsv(whole).trimEnd().replaceAll(`"`, "").split("\r\n");
  expect(rows[0]).toBe("\ufeffJahr;beschlossen (Euro);vorbehaltlich des Haushalts (Euro);zusammen (Euro)");
  expect(rows.slice(1)).toEqual([
    "2027;0,00;15000,00;15000,00",
    "2028;15000,00;0,00;15000,00",
    "2029;0,00;15000,00;15000,00",
    "2030;15000,00;0,00;15000,00",
  ]);
});
