// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from "vitest";
import { dirOf, inLanguages, langOf, language, languages, onTrial, speakIn, writtenHere } from "./index.ts";

const de = {
  title: "Kommunen",
  found: (many: number) => `${many} gefunden`,
  menu: { help: "Hilfe" },
  rows: [{ name: "eins" }, { name: "zwei" }],
};
const en = { title: "Municipalities", found: (many: number) => `${many} found`, menu: { help: "Help" }, rows: [{ name: "one" }] };
const leicht = { title: "Städte", found: (many: number) => `Das sind ${many}.`, menu: { help: "Hilfe holen" }, rows: [{ name: "1" }] };
const t = inLanguages(de, { en, de_leicht: leicht });

describe("texts in several languages", () => {
  test("speak German where nobody asked for another language", () => {
    expect([language(), t.title, t.found(2), t.menu.help]).toEqual(["de", "Kommunen", "2 gefunden", "Hilfe"]);
  });

  test.each([
    ["en", "Municipalities", "2 found", "Help"],
    ["de_leicht", "Städte", "Das sind 2.", "Hilfe holen"],
  ] as const)("speak %s inside its request, and German again afterwards", (asked, title, found, help) => {
    expect(speakIn(asked, () => [t.title, t.found(2), t.menu.help])).toEqual([title, found, help]);
    expect(t.title).toBe("Kommunen");
  });

  test("a group kept when a module loads follows the request", () => {
    const { menu } = t;
    expect(speakIn("en", () => menu.help)).toBe("Help");
  });

  test("lists have the length of their language and can be walked and spread", () => {
    expect(t.rows.map(({ name }) => name)).toEqual(["eins", "zwei"]);
    expect(speakIn("en", () => t.rows.map(({ name }) => name))).toEqual(["one"]);
    expect(speakIn("en", () => [...t.rows].length)).toBe(1);
    expect(speakIn("en", () => Object.entries(t.menu))).toEqual([["help", "Help"]]);
    expect(speakIn("en", () => ({ ...t.menu }))).toEqual({ help: "Help" });
  });

  test("two requests at once do not hear each other", async () => {
    const slow = speakIn("en", async () => {
      await Promise.resolve();
      return t.title;
    });
    expect([speakIn("de_leicht", () => t.title), await slow]).toEqual(["Städte", "Municipalities"]);
  });

  test("Leichte Sprache is German for those who read aloud", () => {
    expect([langOf("de"), langOf("en"), langOf("de_leicht")]).toEqual(["de", "en", "de"]);
  });
});

describe("a language nobody speaks", () => {
  const trial = { lang: "qps", dir: "rtl", alter: (text: string) => `[${text}]` } as const;

  test("alters every text that is looked up, also what functions and lists say, and nothing afterwards", () => {
    const said = onTrial(trial, () => [t.title, t.found(2), ...t.rows.map(({ name }) => name), ...Object.values(t.menu)]);
    expect(said).toEqual(["[Kommunen]", "[2 gefunden]", "[eins]", "[zwei]", "[Hilfe]"]);
    expect(t.title).toBe("Kommunen");
  });

  test("stays while a request chooses its language", () => {
    expect(onTrial(trial, () => speakIn("en", () => [t.title, writtenHere().dir]))).toEqual(["[Municipalities]", "rtl"]);
  });
});

test("all languages we have are written from left to right", () => {
  expect(languages.map(dirOf)).toEqual(["ltr", "ltr", "ltr"]);
  expect(speakIn("en", writtenHere)).toEqual({ lang: "en", dir: "ltr" });
});
