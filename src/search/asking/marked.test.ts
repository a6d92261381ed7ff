// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { excerpt, inPieces } from "./marked.ts";

const marked = (text: string, ...wanted: string[]) =>
  inPieces(text, wanted)
    .filter(({ isMarked }) => isMarked)
    .map(({ text: piece }) => piece);

test.each([
  ["Chöre und Kirchenchor", ["chor"], ["Chöre", "Kirchenchor"]],
  ["Schützenverein Linde", ["schutzen"], ["Schützenverein"]],
  ["Aktiv im TV Linde", ["tv"], ["TV"]],
  ["Nichts davon", ["chor"], []],
  ["<b>Chor</b>", ["chor", "<b>"], ["b", "Chor", "b"]],
])("in »%s« marked for %j: %j", (text, wanted, expected) => expect(marked(text, ...wanted)).toEqual(expected));

test("no letter of the text is lost", () => {
  const text = "Wir (TuS 08, Abt. Chöre) suchen – seit 1921 – Sänger:innen!";
  expect(
    inPieces(text, ["chor", "sanger"])
      .map((piece) => piece.text)
      .join(""),
  ).toBe(text);
});

test("a long text is cut around the word", () => {
  const long = `${"viel davor ".repeat(30)}der Chor ${"viel danach ".repeat(30)}`;
  const cut = excerpt(long, ["chor"]);
  expect(cut.length).toBeLessThan(190);
  expect(cut).toMatch(/^… .*der Chor.* …$/);
});
