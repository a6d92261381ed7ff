// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import source from "../../../../data/inventory/target-group-words.json" with { type: "json" };
import { listOf, musterstadt } from "../../../../test/lists/read.ts";
import { fold } from "./fold.ts";
import { type TargetGroup, targetGroups, understandList } from "./index.ts";
import { groupsOfCell, groupsOfName } from "./targetGroups.ts";

const understand = (name: string, cell?: string) => {
  const [item] = understandList(listOf([name], cell === undefined ? {} : { Zielgruppe: [cell] }), {
    register: { byAgs: () => undefined, byName: () => [], byPostcode: () => [] },
    body: { ...musterstadt, places: ["Frauendorf", "Linde"] },
    mapping: { 0: "name", 1: "targetGroup" },
  }).items;
  if (!item) throw new Error(`${name} was not taken`);
  return item;
};

describe("whom a name says something is for", () => {
  const names: [string, TargetGroup[]][] = [
    ["Seniorenclub Linde", ["older"]],
    ["Jugendfeuerwehr Musterstadt", ["youth"]],
    ["Kinderfeuerwehr Musterstadt", ["children"]],
    ["Landfrauenverein Linde", ["women"]],
    ["Frauenchor Linde", ["women"]],
    ["MGV Concordia", ["men"]],
    ["Elterninitiative Kindergarten Spatzennest e.V.", ["children", "families"]],
    ["Kinder- und Jugendchor", ["children", "youth"]],
    ["Mütterzentrum Musterstadt", ["families", "women"]],
    ["Väterfrühstück Linde", ["families", "men"]],
    ["Alleinerziehendentreff", ["families"]],
    ["Blinden- und Sehbehindertenverein", ["disabled"]],
    ["Selbsthilfegruppe Diabetes", ["ill"]],
    ["Ambulanter Kinderhospizdienst", ["children", "ill"]],
    ["Flüchtlingshilfe Musterstadt", ["refugees"]],
    ["Migrantenverein Musterstadt", ["migrants"]],
    ["Musterstädter Tafel", ["little_money"]],
    ["CSD Musterstadt", ["lgbtiq"]],
    ["Pfadfinder Stamm Wolf", ["youth"]],
    ["Altherrenabteilung", []],
    ["TuS Linde", []],
    ["Heimatverein", []],
  ];
  test.each(names)("»%s«: %j", (name, groups) => {
    expect(understand(name).targetGroups).toEqual(groups);
  });

  const misleading = [
    "Kolpingsfamilie Musterstadt",
    "Familienforschung Musterland",
    "Liedertafel Musterstadt",
    "Tafelrunde Linde",
    "Grüne Damen Linde",
    "Liebfrauenchor",
    "Jugendstilfreunde",
    "Jugendherberge Linde",
    "Tierasyl Musterstadt",
    "Verein Herrenhaus Linde",
    "Heimatverein Frauendorf",
    "Männerturnverein 1885",
    "Familiengärten am Bach",
    "Besuchte Orte e.V.",
    "Babylon-Theater",
    "Tiere in Not",
    "Landsmannschaft",
    "Mannschaftssport e.V.",
    "Rettungssuchhunde",
    "Kulturzuflucht",
    "Stadtarchiv Linde",
    "Kontrollierte Runde",
    "Weinwanderer",
    "Wirtschaftsjunioren Musterland",
  ];
  test.each(misleading)("»%s« is for everybody as far as we know", (name) => {
    expect(understand(name).targetGroups).toEqual([]);
  });
});

describe("whom a column of target groups names", () => {
  const cells: [string, TargetGroup[]][] = [
    ["Kinder", ["children"]],
    ["Kinder, Jugendliche und Senioren", ["children", "youth", "older"]],
    ["Senior*innen", ["older"]],
    ["ab 60 plus", ["older"]],
    ["Menschen mit Behinderung|Geflüchtete", ["refugees", "disabled"]],
    ["Jungen und Mädchen", ["women", "men"]],
    ["Schülerinnen und Schüler", ["children", "youth"]],
    ["Suchtkranke", ["ill"]],
    ["Erwachsene", []],
    ["alle", []],
  ];
  test.each(cells)("»%s«: %j", (cell, groups) => {
    expect(groupsOfCell(cell)).toEqual(groups);
  });

  test("the column goes before the name, and the name speaks where the column says nothing", () => {
    expect(understand("Seniorenclub Linde", "Männer").targetGroups).toEqual(["men"]);
    expect(understand("Seniorenclub Linde", "alle, die mögen").targetGroups).toEqual(["older"]);
  });

  test("a text of 100,000 letters comes to an end", () => {
    expect(groupsOfCell("kinder ".repeat(15_000))).toEqual(["children"]);
  });
});

describe("the list of words", () => {
  const inside = (notation: string) => notation.replace(/^-/, "xx").replace(/-$/, "xx");

  test("each word speaks for its group", () => {
    const mute = source.groups.flatMap(({ group, words, only }) =>
      words
        .filter(
          (word) =>
            group !== null && !(only ? groupsOfCell(inside(word)) : groupsOfName(fold(inside(word)), [])).includes(group as TargetGroup),
        )
        .map((word) => `${group}: ${word}`),
    );
    expect(mute).toEqual([]);
  });

  test("each word that says nothing hides one that would", () => {
    const plain = (notation: string) => notation.replace(/^-|-$/g, "");
    const speaking = source.groups.filter(({ group }) => group !== null).flatMap(({ words }) => words.map(plain));
    const idle = source.groups
      .filter(({ group }) => group === null)
      .flatMap(({ words }) => words.filter((word) => !speaking.some((other) => plain(word).includes(other))));
    expect(idle).toEqual([]);
  });

  test("there are words for each group", () => {
    expect(new Set(source.groups.flatMap(({ group }) => group ?? []))).toEqual(new Set(targetGroups));
  });
});
