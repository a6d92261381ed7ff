// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { exampleRegister, listOf } from "../../../../test/lists/read.ts";
import { understandList } from "../understanding/index.ts";
import { toEntries } from "./to-entry.ts";

function entriesOf(names: string[], groups?: string[]) {
  const table = listOf(names, groups ? { Zielgruppe: groups } : {});
  const list = understandList(table, { register: exampleRegister, mapping: groups ? { 0: "name", 1: "targetGroup" } : { 0: "name" } });
  return toEntries(list, table, []).map(({ content }) => [content.targetGroups, content.note]);
}

test("whom an entry is for comes from its column, where that says nothing from its name", () => {
  expect(entriesOf(["Seniorenclub Linde", "TuS Linde"])).toEqual([
    [["older"], null],
    [[], null],
  ]);
  expect(entriesOf(["Seniorenclub Linde", "Seniorenclub Hofen"], ["Frauen ab 60 plus", ""])).toEqual([
    [["older", "women"], null],
    [["older"], null],
  ]);
});

test("words of the column stay in the note only when we know none of them", () => {
  expect(entriesOf(["TuS Linde", "TuS Hofen"], ["Kinder und Jugendliche", "alle, die mögen"])).toEqual([
    [["children", "youth"], null],
    [[], "Zielgruppe: alle, die mögen"],
  ]);
});
