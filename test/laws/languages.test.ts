// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from "vitest";
import { people } from "#identity";
import { type Language, languages, onTrial } from "#kit/language";
import { bodies } from "#register";
import { type World, world } from "#world";
import { seedExamples } from "../../src/house.ts";
import { isTranslated } from "../../src/languages/pages.ts";
import { outsideBrackets, pseudo } from "../harness/pseudo.ts";
import { addressOf, firstVisits, furtherVisits, publicPages, type Visit } from "./public-pages.ts";
import { sentencesOf } from "./sentences.ts";

/** Pages that are German only, each with its reason. The list may only become shorter. */
const germanOnly: Readonly<Record<string, string>> = {
  "/bausteine": "for those who make pages: every building block in every state",
  "/bausteine/formular": "for those who make pages: every building block in every state",
  "/hilfe/:role/:chapter": "the handbook of people at work, whose pages are German",
  "/leichte-sprache": "written in Leichte Sprache, whatever language is chosen",
};
const mostGermanOnly = 4;

describe("which pages exist in every language", () => {
  const samples: Readonly<Record<string, string>> = { role: "besuch", edition: "1", measure: "1-treff", entry: "tus-linde-k7m2" };
  const whole = publicPages.filter(({ pattern }) => isTranslated(addressOf(pattern, samples))).map(({ pattern }) => pattern);
  const german = publicPages.map(({ pattern }) => pattern).filter((pattern) => !whole.includes(pattern));

  test("each page for everybody is whole in every language, or in the list with its reason", () => {
    for (const language of languages.filter((one) => one !== "de"))
      process.stdout.write(`Languages: ${language} ${whole.length} of ${publicPages.length} public pages, German only ${german.length}\n`);
    expect(german.toSorted()).toEqual(Object.keys(germanOnly).toSorted());
  });

  test("the list does not become longer", () => {
    expect(Object.keys(germanOnly).length).toBeLessThanOrEqual(mostGermanOnly);
  });
});

let w: World;
let visits: Visit[];
beforeAll(async () => {
  w = await world();
  await seedExamples(w);
  await w.jobs.drain();
  visits = [...(await firstVisits(w)), ...(await furtherVisits(w))].filter(({ path }) => isTranslated(path.replace(/\?.*/, "")));
});

describe("every page and state", () => {
  test("has no text of ours outside the texts: in a language nobody speaks, all of it stands in brackets", {
    timeout: 100_000,
  }, async () => {
    const names = await namesHere();
    const found = new Set<string>();
    for (const visit of visits.filter(({ path }) => !isHandbook(path))) {
      const html = await onTrial(pseudo("ltr"), () => pageIn("de", visit));
      const ours = sentencesOf(html).filter(({ lang }) => lang === "qps");
      const outside = outsideBrackets(ours.map(({ text }) => text)).filter((text) => !isNoText(text, names));
      for (const text of outside) found.add(`${visit.path}: ${text.slice(0, 120)}`);
    }
    expect([...found]).toEqual([]);
  });

  test("is whole in English: no sentence of ours is the German one", { timeout: 100_000 }, async () => {
    const names = await namesHere();
    const found = new Set<string>();
    for (const visit of visits) {
      const german = new Set(sentencesOf(await pageIn("de", visit)).map(({ text }) => text));
      const english = sentencesOf(await pageIn("en", visit)).filter(({ lang }) => lang === "en");
      for (const { text } of english) if (german.has(text) && isSentence(text, names)) found.add(`${visit.path}: ${text.slice(0, 120)}`);
    }
    expect([...found]).toEqual([]);
  });
});

async function pageIn(language: Language, { path, cookie, form }: Visit): Promise<string> {
  const headers = { cookie: [cookie, `fokus-language=${language}`].filter(Boolean).join("; "), origin: "http://localhost:3000" };
  const init = form ? { method: "POST", headers, body: new URLSearchParams(form) } : { headers };
  return (await w.app.fetch(new Request(`http://localhost:3000${path}`, init))).text();
}

/** What stands as it is in every language: names of places and people, titles people gave, names of cookies and licences. */
async function namesHere(): Promise<ReadonlySet<string>> {
  const found = await w.db.owner(async (tx) => [
    ...(await tx.select({ name: bodies.name }).from(bodies)),
    ...(await tx.select({ name: people.name }).from(people)),
  ]);
  return new Set([...found.map(({ name }) => name), ...given]);
}

const given = [
  ...["Altdorf", "Bergfeld", "Hofen", "Kirchrod", "Linde", "Wiesen", "Gisela Grün", "Hanne Neu", "Hanna Neu", "Miteinander in Fabelrade"],
  ...["session", "code", "known", "step", "parked", "language", "display", "first-way", "flash", "Open Database License (ODbL)"],
];

/** Days, times, addresses, checksums; and measures in the picture of the timetable, which are the municipality's words. */
const noWords = /\d{1,2}\. \p{Lu}\p{L}+ \d{4}(?:, \d\d:\d\d Uhr)?|(?:https?:\/)?\/\S+|\S+@\S+|\b[0-9a-f]{64}\b|^\d\.\d .* ·$/gu;

function isNoText(text: string, names: ReadonlySet<string>): boolean {
  if (names.has(text)) return true;
  const parts = text.replace(noWords, "").split(/ · |, /);
  return parts.every((part) => names.has(part.replace(/,$/, "").trim()) || !/\p{L}{2}/u.test(part));
}

/** The texts of the handbook are files, one for each language, and not looked up. */
const isHandbook = (path: string) => /^\/hilfe(\/|$)/.test(path);

/**
 * Two words at least that are not all names: single ones may be the same in two languages. Proofs are names of tests; the title of a
 * document stands on its page once more, where words of people are marked.
 */
function isSentence(text: string, names: ReadonlySet<string>): boolean {
  const isNamed = /\.test\.tsx?:|(?:^| – )Fokus Kommune$/.test(text);
  return /\p{L}{3}.*\s.*\p{L}{3}/u.test(text) && !isNamed && !isNoText(text, names);
}
