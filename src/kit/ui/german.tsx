// SPDX-License-Identifier: EUPL-1.2
import type { PropsWithChildren } from "hono/jsx";
import { shell } from "./shell.ts";

/** The language of a label that people wrote in German; left out where the page speaks it. */
export const germanLabel = (): { lang?: string } => (shell().lang === "de" ? {} : { lang: "de" });

/** A sentence of ours with German words in it, in the order it takes them. */
export function GermanWithin(p: { sentence: (...said: string[]) => string; said: readonly string[] }) {
  const gaps = p.said.map((_, at) => String.fromCharCode(firstGap + at));
  return (
    <>
      {p
        .sentence(...gaps)
        .split(/([\uE000-\uE00F])/)
        .map((part) => (gaps.includes(part) ? <German>{p.said[gaps.indexOf(part)]}</German> : part))}
    </>
  );
}

/** From here on letters stand for the words of people while our sentence around them is made. */
const firstGap = 0xe000;

/** What people wrote in German, marked so on pages in another language, for those who have it read out. */
export function German(p: PropsWithChildren) {
  return shell().lang === "de" ? p.children : <span lang="de">{p.children}</span>;
}
