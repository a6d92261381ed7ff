// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { parseMarkdown, UnknownConstruct, wordsOf } from "./markdown.ts";

const text = (words: string) => [{ kind: "text", text: words }];

describe("a construct the handbook uses", () => {
  test.each([
    ["heading", "## Ziele und Maßnahmen", { kind: "heading", level: 2, id: "ziele-und-massnahmen", of: text("Ziele und Maßnahmen") }],
    ["paragraph over two lines", "Eins\nzwei", { kind: "paragraph", of: text("Eins zwei") }],
    ["list", "- Eins\n  geht weiter\n- Zwei", { kind: "list", ordered: false, items: [text("Eins geht weiter"), text("Zwei")] }],
    ["steps", "1. Eins\n   geht weiter\n2. Zwei", { kind: "list", ordered: true, items: [text("Eins geht weiter"), text("Zwei")] }],
    ["picture", "![Eine Karte](../pictures/karte.png)", { kind: "picture", alt: "Eine Karte", src: "../pictures/karte.png" }],
    ["code", "    eins\n    zwei", { kind: "code", text: "eins\nzwei" }],
    ["table", "| A | B |\n|---|---|\n| a | b |", { kind: "table", head: [text("A"), text("B")], rows: [[text("a"), text("b")]] }],
  ])("is read: %s", (_, source, block) => expect(parseMarkdown(source)).toEqual([block]));

  test("bold words, buttons in bold with a link, code, and names in italics are read inside a line", () => {
    const [block] = parseMarkdown("Dann **[Weiter](a.md)**, `x|y` und *Team*.");
    expect(block).toEqual({
      kind: "paragraph",
      of: [
        { kind: "text", text: "Dann " },
        { kind: "bold", of: [{ kind: "link", to: "a.md", of: text("Weiter") }] },
        { kind: "text", text: ", " },
        { kind: "code", text: "x|y" },
        { kind: "text", text: " und " },
        { kind: "word", of: text("Team") },
        { kind: "text", text: "." },
      ],
    });
  });

  test("a stroke inside a cell stays a stroke", () => {
    const [block] = parseMarkdown("| A |\n|---|\n| pdf\\|docx |");
    expect(block && wordsOf(block)).toBe("A pdf|docx");
  });

  test("comments are for whoever writes", () => {
    expect(parseMarkdown("<!-- Lizenz -->\n# Titel\nText").map(({ kind }) => kind)).toEqual(["heading", "paragraph"]);
  });
});

describe("a construct nobody draws is refused, not shown wrongly", () => {
  test.each([
    ["quotation", "> Ein Satz"],
    ["fenced code", "```\nx\n```"],
    ["list inside a list", "- Eins\n  - Zwei"],
    ["list right below a paragraph", "Text\n- Eins"],
    ["small heading", "#### Klein"],
    ["markup", "Ein <b>Wort</b>"],
    ["block of markup", "<div>x</div>"],
    ["line", "---"],
    ["other bullet", "* Eins"],
    ["picture inside a sentence", "Siehe ![Bild](x.png) hier"],
    ["reference", "Siehe [das][1]"],
    ["struck out", "~~weg~~"],
    ["uneven table", "| A | B |\n|---|---|\n| a |"],
    ["aligned table", "| A |\n|:--|\n| a |"],
    ["escape", "Ein \\* Stern"],
    ["underscores", "Ein _Wort_"],
    ["entity", "A&nbsp;B"],
    ["open bold", "Ein **Wort"],
    ["heading inside a paragraph", "Text\n# Titel"],
  ])("%s", (_, source) => expect(() => parseMarkdown(source)).toThrow(UnknownConstruct));
});
