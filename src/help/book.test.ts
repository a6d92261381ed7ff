// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { languages } from "#kit/language";
import { projectPath } from "#kit/place";
import { heaviest, shown, width } from "../../test/pictures/list.ts";
import { isTranslated } from "../languages/pages.ts";
import { chaptersAround, handbook, linksOf, pageAt, targetOf } from "./book.ts";
import { helpChapters } from "./chapters.ts";
import { plain } from "./markdown.ts";
import { helpPaths as paths } from "./paths.ts";
import { allPictures } from "./pictures.ts";

const pages = handbook();
const idsOf = (page: (typeof pages)[number]) => page.blocks.flatMap((block) => (block.kind === "heading" ? [block.id] : []));

describe("every page of the handbook", () => {
  test("is there, in German", () => {
    expect(pages.length).toBeGreaterThan(25);
    expect(pages.filter((page) => page.language !== "de" && !pageAt(page.address, "de")?.file).map(({ file }) => file)).toEqual([]);
  });

  test("links only to pages, headings and files that are there", () => {
    const broken = pages.flatMap((page) =>
      linksOf(page).filter((to) => {
        const target = targetOf(page, to);
        if ("file" in target) return !existsSync(projectPath(target.file));
        const [address = "", anchor] = target.href.split("#");
        const found = pageAt(address.replace(/^\/hilfe\/?/, ""), page.language);
        return (
          !found || !existsSync(projectPath("docs", "handbuch", found.file)) || (anchor !== undefined && !idsOf(found).includes(anchor))
        );
      }),
    );
    expect(pages.flatMap(linksOf).length).toBeGreaterThan(50);
    expect(broken).toEqual([]);
  });

  test("has a heading of its own for each part, so that each can be linked to", () => {
    const twice = pages.filter((page) => new Set(idsOf(page)).size !== idsOf(page).length || idsOf(page).includes(""));
    expect(twice.map(({ file }) => file)).toEqual([]);
  });

  test("is written to people: no exclamation mark, no »Leider«, no »Bitte«", () => {
    const rude = helpChapters().filter(({ text }) => /!|\bLeider\b|\bBitte\b/.test(text));
    expect(rude.map(({ title }) => title)).toEqual([]);
  });

  test("says what does not happen", () => {
    const said = /Was geschieht nicht|What does not happen|Gut zu wissen/;
    const headings = (page: (typeof pages)[number]) =>
      page.blocks.flatMap((block) => (block.kind === "heading" ? [plain(block.of)] : [])).join("\n");
    const doorsAndContents = ["", "engagementbeauftragte"];
    const silent = pages.filter((page) => !doorsAndContents.includes(page.address) && !said.test(headings(page)));
    expect(silent.map(({ file }) => file)).toEqual([]);
  });

  test("stands behind a door", () => {
    for (const language of languages) {
      const doors = pageAt("", language);
      const behind = doors ? linksOf(doors).map((to) => targetOf(doors, to)) : [];
      const tops = pages.filter(({ address }) => address !== "" && !address.includes("/")).map(({ address }) => paths.page(address));
      expect(new Set(behind.map((target) => ("href" in target ? target.href : target.file)))).toEqual(new Set(tops));
    }
  });
});

test("the pages that exist in every language are those the switch of languages knows", () => {
  for (const page of pages) {
    const everywhere = languages.every((language) => pages.some((one) => one.address === page.address && one.language === language));
    expect([page.address, isTranslated(paths.page(page.address))]).toEqual([page.address, everywhere]);
  }
});

test("officers turn from chapter to chapter, and none is left out", () => {
  const index = pageAt("engagementbeauftragte", "de");
  const turned = index ? chaptersAround(index).map(({ address }) => address) : [];
  const there = pages.filter(({ address }) => address.startsWith("engagementbeauftragte")).map(({ address }) => address);
  expect(turned.slice(0, 3)).toEqual(["engagementbeauftragte", "engagementbeauftragte/anmelden", "engagementbeauftragte/einlesen"]);
  expect([...turned].sort()).toEqual([...there].sort());
});

test("a search gets every part with its place, and words that stand nowhere on the page", () => {
  const parts = helpChapters();
  const doubles = parts.find(({ address }) => address === "/hilfe/engagementbeauftragte/klaeren#moegliche-doppelte");
  expect([doubles?.title, doubles?.text.includes("Zwei verschiedene")]).toEqual(["Klären: Mögliche Doppelte", true]);
  expect(parts.find(({ address }) => address === "/hilfe/engagementbeauftragte/klaeren")?.searchWords).toContain("doppelte Vereine");
  expect(parts.filter(({ title, language, address }) => !title || !language || !address)).toEqual([]);
});

describe("pictures", () => {
  const inChapters = pages.flatMap((page) =>
    page.blocks.flatMap((block) => (block.kind === "picture" ? [{ file: page.file, alt: block.alt, src: block.src }] : [])),
  );
  const taken = Object.values(shown).flat();

  test("each one a chapter shows is taken by the command, and each one taken is shown", () => {
    const used = new Set(inChapters.map(({ src }) => src.replace(/^(?:\.\.\/)+pictures\//, "")));
    expect([...used].sort()).toEqual(taken.map(({ name }) => `${name}.png`).sort());
    expect([...allPictures().keys()].sort()).toEqual([...used].sort());
  });

  test("each one says in words what it shows", () => {
    expect(inChapters.filter(({ alt }) => alt.length < 30)).toEqual([]);
  });

  test("each one is light enough for a telephone", () => {
    const heavy = [...allPictures().values()].filter((picture) => picture.bytes.length > heaviest || picture.width !== width);
    expect(heavy.map(({ file }) => file)).toEqual([]);
  });
});
