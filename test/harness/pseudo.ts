// SPDX-License-Identifier: EUPL-1.2
import type { Direction, Trial } from "#kit/language";

/** How much longer other languages may be than German: so much is tried. */
const longer = 0.4;
const begin = "⟦";
const end = "⟧";
/** What texts are lengthened with: words, which can be broken between lines as those of a language can. */
const filling = "öl ähre übel örtlich ";

/** A language nobody speaks: every text of ours in brackets and longer. What stands outside brackets is not ours, or forgotten. */
export function pseudo(dir: Direction): Trial {
  return { lang: "qps", dir, alter: (text) => (/\p{L}/u.test(text) ? begin + text + filler(text.length) + end : text) };
}

function filler(length: number): string {
  const most = Math.ceil(length * longer) - 1;
  return ` ${filling
    .repeat(Math.ceil(most / filling.length))
    .slice(0, most)
    .trim()}`;
}

/** The parts of texts that stand in no brackets; brackets may reach over several texts of a page, and stand within each other. */
export function outsideBrackets(texts: readonly string[]): string[] {
  let depth = 0;
  return texts.flatMap((text) => {
    let outside = "";
    for (const sign of text) {
      if (sign === begin) depth++;
      else if (sign === end) depth--;
      else if (depth === 0) outside += sign;
    }
    return outside.trim() === "" ? [] : [outside.trim()];
  });
}
