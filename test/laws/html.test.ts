// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { leftOut, markupFaults, markupReader } from "./markup.ts";

/** A page with this inside. Every page of the house is read in permissions.test.ts, where everybody opens them all anyway. */
const page = (inside: string, lang = 'lang="de"') =>
  `<!DOCTYPE html><html ${lang}><head><meta charset="utf-8"/><title>Probe</title></head><body><main><h1>Probe</h1>${inside}</main></body></html>`;

test("an ordinary page is valid", () => {
  const form =
    '<form method="post" action="/da"><label for="ort">Ort</label><input id="ort" name="ort" type="text"/><input type="hidden" name="shown" value="a"/><input type="hidden" name="shown" value="b"/><input id="a" type="checkbox" name="findings" value="a"/><label for="a">A</label><input id="b" type="checkbox" name="findings" value="b"/><label for="b">B</label><button type="submit">Zeigen</button></form>';
  expect(
    markupFaults(
      page(
        `<p>Text mit <b>Wort</b>.</p>${form}<table role="table"><caption>Orte</caption><tbody><tr><th scope="row">Linde</th><td>3</td></tr></tbody></table>`,
      ),
    ),
  ).toEqual([]);
});

test.each([
  ["a list in a paragraph", "<p><ul><li>Linde</li></ul></p>", "no-implicit-close"],
  ["one id twice", '<p id="ort">Linde</p><p id="ort">Hofen</p>', "no-dup-id"],
  ["a label of nothing", '<label for="fehlt">Ort</label>', "no-missing-references"],
  [
    "a field without a label",
    '<form action="/"><input name="ort" type="text"/><button type="submit">Zeigen</button></form>',
    "input-missing-label",
  ],
  ["a button in a link", '<a href="/"><button type="button">Zeigen</button></a>', "element-permitted-content"],
  ["a button that says nothing", '<button type="button"></button>', "text-content"],
  ["a block in an inline element", "<span><div>Linde</div></span>", "element-permitted-content"],
  [
    "two fields of one name",
    '<form action="/"><label for="a">A</label><input id="a" type="text" name="ort"/><label for="b">B</label><input id="b" type="text" name="ort"/><button type="submit">Zeigen</button></form>',
    "form-dup-name",
  ],
  ["a heading left out", "<h3>Orte</h3>", "heading-level"],
  ["style in a tag", '<p style="color:red">Linde</p>', "no-inline-style"],
  ["an attribute that does not exist in such a form", '<input type="text" checked=""/>', "input-attributes"],
  ["two menus that sound alike", '<nav><a href="/a">A</a></nav><nav><a href="/b">B</a></nav>', "unique-landmark"],
])("%s is found", (_, inside, rule) => {
  expect(markupFaults(page(inside)).map((fault) => fault.split(":")[0])).toContain(rule);
});

test("a page that does not say its language is found", () => {
  expect(markupFaults(page("<p>Text</p>", "")).map((fault) => fault.split(":")[0])).toContain("element-required-attributes");
});

test("a rule is left out only with a reason", () => {
  expect(Object.entries(leftOut).filter(([, reason]) => reason.length < 20)).toEqual([]);
});

test("pages that differ in words only are read a few times, and what is no page is passed by", () => {
  const reader = markupReader();
  for (const name of ["Linde", "Hofen", "Wiesen", "Altdorf", "Bergfeld"])
    reader.read("GET /ort", page(`<p id="a">${name}</p><p id="a"></p>`));
  reader.read("GET /ort.csv", "Name;Ort");
  expect([reader.count(), reader.faults().length]).toEqual([2, 1]);
});
