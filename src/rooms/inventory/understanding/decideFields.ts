// SPDX-License-Identifier: EUPL-1.2
import type { FieldHit } from "./fieldWords.ts";
import type { FieldId } from "./types.ts";

export type Decision = { fields: FieldId[]; confidence: number; because: string[] };

export const undecided: Decision = { fields: [], confidence: 0, because: [] };

/** More fields than these say nothing any more. */
const mostFields = 3;

const mostQuotes = 4;

/** A word of this rank or more decides even against a category of her list: a fan club is no sports club. */
const firmRank = 95;

/** Below this rank a word is only a further field, never the first. */
const leastRank = 40;

/** Puts together what the name says and what her own category says; the category is her word and goes first, unless she taught us a word of the name. */
export function decideFields(hits: readonly FieldHit[], category: string | null, categoryFields: readonly FieldId[]): Decision {
  const [only, ...others] = categoryFields;
  if (only === undefined || category === null) return fromName(hits);
  const first = hits[0];
  if (first?.meaning.taught && !categoryFields.includes(first.meaning.field)) return fromName(hits);
  if (others.length > 0) return fromMixedCategory(hits, category, categoryFields);
  if (first?.meaning.alone && first.meaning.rank >= firmRank && first.meaning.field !== only) return fromName(hits);
  const agreeing = hits.filter((hit) => hit.meaning.field === only);
  const confidence = agreeing.length > 0 ? 0.95 : first ? 0.75 : 0.85;
  return {
    fields: unique([only, ...hits.map((hit) => hit.meaning.field)]),
    confidence,
    because: quotes(agreeing, category),
  };
}

/** What a name alone says. */
export function fromName(hits: readonly FieldHit[]): Decision {
  const [first, second] = hits;
  if (!first || first.meaning.rank < leastRank) return undecided;
  const contested = second !== undefined && second.meaning.rank === first.meaning.rank && second.meaning.field !== first.meaning.field;
  const mine = hits.filter((hit) => hit.meaning.field === first.meaning.field);
  return {
    fields: unique(hits.map((hit) => hit.meaning.field)),
    confidence: round(confidenceOf(first.meaning.rank) - (contested ? 0.15 : 0)),
    because: quotes(mine),
  };
}

/** »Freizeit und Sport« leaves the choice between the two to the name. */
function fromMixedCategory(hits: readonly FieldHit[], category: string, categoryFields: readonly FieldId[]): Decision {
  const inside = hits.filter((hit) => categoryFields.includes(hit.meaning.field));
  const best = inside[0];
  if (!best) return fromName(hits);
  const mine = inside.filter((hit) => hit.meaning.field === best.meaning.field);
  const fields = unique([best.meaning.field, ...hits.map((hit) => hit.meaning.field)]);
  return { fields, confidence: 0.9, because: quotes(mine, category) };
}

/** A description names many things; only one that clearly prevails counts, and it counts less than a name. */
export function fromDescription(hits: readonly FieldHit[]): Decision {
  const weighty = hits.filter((hit) => hit.meaning.rank >= 60);
  const counts = new Map<FieldId, number>();
  for (const hit of weighty) counts.set(hit.meaning.field, (counts.get(hit.meaning.field) ?? 0) + 1);
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < 2 || (second && second[1] * 2 > best[1])) return undecided;
  return {
    fields: [best[0]],
    confidence: 0.5,
    because: quotes(weighty.filter((hit) => hit.meaning.field === best[0])),
  };
}

function confidenceOf(rank: number): number {
  if (rank >= 80) return 0.9;
  if (rank >= 57) return 0.8;
  return rank >= 50 ? 0.65 : 0.55;
}

function unique(fields: readonly FieldId[]): FieldId[] {
  return [...new Set(fields)].slice(0, mostFields);
}

/** Her own words in the order of her text, from the beginning of a word on; parts of one compound are one quote. */
function quotes(hits: readonly FieldHit[], category?: string): string[] {
  const words: FieldHit[] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = words.at(-1);
    if (last && hit.end <= last.end) continue;
    if (last?.wordStart === hit.wordStart) words.pop();
    words.push(hit);
  }
  const texts = words.map((hit) => hit.quote);
  return [...new Set(category === undefined ? texts : [...texts, category])].slice(0, mostQuotes);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
