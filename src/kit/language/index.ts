// SPDX-License-Identifier: EUPL-1.2
import { AsyncLocalStorage } from "node:async_hooks";

/** The languages of pages for everybody: German, English, and German in Leichte Sprache. */
export const languages = ["de", "de_leicht", "en"] as const;
export type Language = (typeof languages)[number];

/** How each is written, for those who read it aloud and for the browser: `lang` (BCP 47) and direction. Leichte Sprache is German. */
const written: Readonly<Record<Language, { lang: "de" | "en"; dir: Direction }>> = {
  de: { lang: "de", dir: "ltr" },
  de_leicht: { lang: "de", dir: "ltr" },
  en: { lang: "en", dir: "ltr" },
};
export type Direction = "ltr" | "rtl";

/** German as it might look in another language: what pages are tried with. No visitor ever gets it. */
export interface Trial {
  lang: string;
  dir: Direction;
  /** Makes another text of a German one. */
  alter(text: string): string;
}

const spoken = new AsyncLocalStorage<{ language: Language; trial?: Trial | undefined }>();

/** Runs one request's work in a language; everything drawn inside speaks it. */
export function speakIn<Result>(language: Language, work: () => Result): Result {
  return spoken.run({ language, trial: spoken.getStore()?.trial }, work);
}

/** Runs work whose texts are altered, whatever language it speaks. */
export function onTrial<Result>(trial: Trial, work: () => Result): Result {
  return spoken.run({ language: "de", trial }, work);
}

/** The language of the current request; German outside of one, as on the command line and in the intern part. */
export function language(): Language {
  return spoken.getStore()?.language ?? "de";
}

/** The value of `lang` for a language. */
export const langOf = (of: Language) => written[of].lang;

/** The direction a language is written in. */
export const dirOf = (of: Language): Direction => written[of].dir;

/** How the current request is written. */
export function writtenHere(): { lang: string; dir: Direction } {
  return spoken.getStore()?.trial ?? written[language()];
}

/** The shape of texts with other words in it: every key, and functions of the same inputs. */
export type Words<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : T extends (...given: infer Given) => infer Made
      ? (...given: Given) => Words<Made>
      : T extends readonly (infer One)[]
        ? readonly Words<One>[]
        : { readonly [Key in keyof T]: Words<T[Key]> };

/**
 * Texts that speak the language of the request. A language is whole or not there: the compiler asks for every key. Groups of texts may be
 * kept when a module loads; single sentences must be read while a page is drawn, or they stay German.
 */
export function inLanguages<T extends object>(de: T, others: Readonly<Record<Exclude<Language, "de">, Words<T>>>): T {
  return view(de, { de, ...others });
}

/** Looks into the texts of the current language at each reading. */
function view<T extends object>(de: T, all: Record<Language, object>): T {
  const groups = new Map<PropertyKey, object>();
  return new Proxy(de, {
    get(_, key) {
      const value = Reflect.get(all[language()], key);
      if (typeof value !== "object" || value === null) return asTried(all[language()], key, value);
      const known = groups.get(key);
      if (known) return known;
      const group = view(Reflect.get(all.de, key) as object, {
        de: Reflect.get(all.de, key),
        en: Reflect.get(all.en, key),
        de_leicht: Reflect.get(all.de_leicht, key),
      });
      groups.set(key, group);
      return group;
    },
    ownKeys: () => Reflect.ownKeys(all[language()]),
    has: (_, key) => Reflect.has(all[language()], key),
    getOwnPropertyDescriptor: (target, key) =>
      Reflect.getOwnPropertyDescriptor(all[language()], key) ?? Reflect.getOwnPropertyDescriptor(target, key),
  });
}

/** A text as the current trial has it; itself where nothing is tried. What lists can do by themselves is no text. */
function asTried(texts: object, key: PropertyKey, value: unknown): unknown {
  const trial = spoken.getStore()?.trial;
  return trial && Object.hasOwn(texts, key) && key !== "length" ? altered(trial, value) : value;
}

function altered(trial: Trial, value: unknown): unknown {
  if (typeof value === "string") return trial.alter(value);
  if (typeof value === "function") return (...given: unknown[]) => altered(trial, value(...given));
  if (Array.isArray(value)) return value.map((one) => altered(trial, one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, altered(trial, one)]));
}
