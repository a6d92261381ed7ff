// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { speakIn } from "#kit/language";
import { runWithShell } from "#ui";
import { NewsList } from "./pages.tsx";

const around = { path: "/", home: "/", menu: [], service: [], footer: {} };
const news = [
  { place: "Musterstadt", title: "Gut zusammen", fromYear: 2027, toYear: 2031, publishedOn: "", path: "/kommunen/musterstadt/strategie" },
];

test("the title of a strategy is German on the English page, and read out so", () => {
  const drawn = (lang: "de" | "en") => speakIn(lang, () => runWithShell({ ...around, lang }, () => String(<NewsList news={news} />)));
  expect(drawn("en")).toContain('“<span lang="de">Gut zusammen</span>” 2027 to 2031');
  expect(drawn("de")).toContain("»Gut zusammen« 2027 bis 2031");
});
