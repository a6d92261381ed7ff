// SPDX-License-Identifier: EUPL-1.2
import { AsyncLocalStorage } from "node:async_hooks";

/** The languages of pages for everybody: German, English, and German in Leichte Sprache. */
export const languages = ["de", "de_leicht", "en"] as const;
export type Language = (typeof languages)[number];

const spoken = new AsyncLocalStorage<Language>();

/** Runs one request's work in a language; everything drawn inside speaks it. */
export function speakIn<Result>(language: Language, work: () => Result): Result {
  return spoken.run(language, work);
}

/** The language of the current request; German outside of one, as on the command line and in the intern part. */
export function language(): Language {
  return spoken.getStore() ?? "de";
}

/** The value of `lang` for a language (BCP 47). Leichte Sprache is German. */
export function langOf(of: Language): "de" | "en" {
  return of === "en" ? "en" : "de";
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
      if (typeof value !== "object" || value === null) return value;
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
