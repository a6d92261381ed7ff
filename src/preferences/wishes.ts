// SPDX-License-Identifier: EUPL-1.2
import type { Shell } from "#ui";

/** What can be chosen. The first of each is what applies without a choice, and is never kept. */
export const choosable = {
  contrast: ["system", "more"],
  size: ["usual", "large", "larger"],
  spacing: ["usual", "wide"],
  motion: ["system", "still"],
  scheme: ["system", "light", "dark"],
} as const;

type Choosable = typeof choosable;
export type Wish = keyof Choosable;
export type Wishes = { [One in Wish]: Choosable[One][number] };

const names = Object.keys(choosable) as Wish[];

const isUsual = (name: Wish, value: string) => value === choosable[name][0];

/** What the cookie holds: words people can read, such as "contrast-more.spacing-wide"; empty when nothing was chosen. */
export function written(wishes: Wishes): string {
  const chosen = names.filter((name) => !isUsual(name, wishes[name]));
  return chosen.map((name) => `${name}-${wishes[name]}`).join(".");
}

/** Reads the cookie word by word. A word we do not know says nothing; of two about the same thing the first counts. */
export function wishesIn(cookie: string | undefined): Wishes {
  const words = (cookie ?? "").split(".").slice(0, names.length);
  return {
    contrast: chosen(words, "contrast", choosable.contrast),
    size: chosen(words, "size", choosable.size),
    spacing: chosen(words, "spacing", choosable.spacing),
    motion: chosen(words, "motion", choosable.motion),
    scheme: chosen(words, "scheme", choosable.scheme),
  };
}

function chosen<Option extends string>(words: readonly string[], name: Wish, options: readonly [Option, ...Option[]]): Option {
  const known = words.map((word) => options.find((option) => word === `${name}-${option}`));
  return known.find((option) => option !== undefined) ?? options[0];
}

/** The same as attributes of the document, which assets/theme/preferences.css reads. */
export function lookOf(wishes: Wishes): NonNullable<Shell["look"]> {
  const chosen = names.filter((name) => !isUsual(name, wishes[name]));
  return Object.fromEntries(chosen.map((name) => [`data-${name}`, wishes[name]]));
}
