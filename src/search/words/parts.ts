// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import source from "../../../data/search/compound-parts.json" with { type: "json" };
import { plain } from "./plain.ts";

const known = new Set(
  z
    .object({ parts: z.array(z.string().min(2)) })
    .parse(source)
    .parts.map(plain),
);

/** What German puts between two words when it joins them; also endings, as in "Vereine". */
const links = ["", "s", "es", "n", "en", "er", "e"];
const shortest = 6;
/** Longer letters without a space are no word. */
const longest = 60;
const shortestPart = 3;
const shortestEdge = 4;

/** A compound in its parts, when every part is known; otherwise empty. "jugendfeuerwehr" → jugend, feuerwehr. */
export function wholeParts(word: string): string[] {
  if (word.length < shortest || word.length > longest) return [];
  return split(word, new Map(), word) ?? [];
}

/** The fewest known parts a word is made of, itself left out; null when something unknown is left. */
function split(rest: string, seen: Map<string, string[] | null>, itself: string): string[] | null {
  if (rest === "") return [];
  const before = seen.get(rest);
  if (before !== undefined) return before;
  let best: string[] | null = null;
  for (let end = rest.length; end >= shortestPart; end--) {
    const part = rest.slice(0, end);
    if (!known.has(part) || itself.length - part.length < shortestPart) continue;
    for (const link of links) {
      if (!rest.startsWith(link, end)) continue;
      const others = split(rest.slice(end + link.length), seen, itself);
      if (others && (best === null || others.length + 1 < best.length)) best = [part, ...others];
    }
  }
  seen.set(rest, best);
  return best;
}

/** Every known word that a compound begins or ends with, or is made of: what it can be found by. */
export function partsOf(word: string): string[] {
  if (word.length < shortest || word.length > longest) return [];
  const whole = wholeParts(word);
  const edges: string[] = [];
  for (let at = shortestPart; at <= word.length - shortestEdge; at++) if (known.has(word.slice(at))) edges.push(word.slice(at));
  for (let end = word.length - shortestPart; end >= shortestEdge; end--) if (known.has(word.slice(0, end))) edges.push(word.slice(0, end));
  const inner = [...whole, ...edges].flatMap((part) => (part === word ? [] : wholeParts(part)));
  return [...new Set([...whole, ...edges, ...inner])].filter((part) => part !== word);
}

/** What a compound is, without what kind of it: "terminkalender" → "kalender"; when its end is not known, its beginning. */
export function headOf(word: string): string | null {
  const parts = partsOf(word).toSorted((one, other) => other.length - one.length);
  return parts.find((part) => word.endsWith(part)) ?? parts.find((part) => word.startsWith(part)) ?? null;
}
