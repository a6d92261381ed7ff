// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { exampleRegister, listOf, musterstadt } from "../../../../test/lists/read.ts";
import { understandList } from "./index.ts";

const places = ["Altdorf", "Bergfeld", "Hofen", "Kirchrod", "Linde", "Wiesen"];

test("of typical names at least 95 of 100 decided ones are right, and at most 15 of 100 stay open", async () => {
  const text = await readFile(new URL("../../../../test/lists/typical-names.csv", import.meta.url), "utf8");
  const [, ...lines] = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const accepted = lines.map((line) => line.split(";")[1]?.split("|") ?? []);
  const list = understandList(listOf(lines.map((line) => line.split(";")[0] ?? "")), {
    register: exampleRegister,
    body: { ...musterstadt, places },
  });
  expect(list.accepted).toBe(lines.length);
  const decided = list.items.filter((item) => item.fields.length > 0);
  const wrong = decided
    .filter((item) => !accepted[item.row - 2]?.includes(item.fields[0] ?? ""))
    .map((item) => `${item.name}: ${item.fields[0]}`);
  expect(wrong.length, wrong.join("\n")).toBeLessThanOrEqual(decided.length * 0.05);
  expect(list.undecided).toBeLessThanOrEqual(lines.length * 0.15);
});
