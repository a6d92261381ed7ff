// SPDX-License-Identifier: EUPL-1.2
import { searchFold } from "#kit/text";
import { dayOf } from "#kit/time";
import { type Draft, type Measure, measuresOf, type PrincipleAnswer } from "../draft/draft.ts";
import { type Rule, rulesOn } from "./rules.ts";

/** A principle that a measure touches, and what was answered. */
export interface Check {
  measure: Measure;
  rule: Rule;
  /** Her own words that led here; none when it is about time and money. */
  because: string[];
  /** Another word for one of hers, where the rule has one. */
  instead: { word: string; say: string }[];
  answer: PrincipleAnswer | undefined;
}

/** Everything in a draft that touches a principle, in the order of its measures. */
export function checksOf(draft: Draft): Check[] {
  const rules = rulesOn(dayOf(draft.updatedAt));
  return measuresOf(draft).flatMap((measure) => {
    const said = saidIn(measure);
    return rules.flatMap((rule) => checkOf(measure, said, rule) ?? []);
  });
}

/** The checks nobody has answered yet. */
export function openChecks(draft: Draft): Check[] {
  return checksOf(draft).filter(({ answer }) => answer === undefined);
}

/** Whether and why a measure touches a rule. What was answered once stays, also when the words have gone. */
function checkOf(measure: Measure, said: Said, rule: Rule): Check | undefined {
  const answer = measure.principles.find(({ ruleId }) => ruleId === rule.id);
  const found = "words" in rule.when ? wordsIn(said, rule.when.words) : [];
  const touched = "words" in rule.when ? found.length > 0 : hasNothing(measure);
  if (!touched && !answer) return undefined;
  const instead = found.flatMap(({ rule: word, quote }) => {
    const say = rule.instead?.[word];
    return say === undefined ? [] : [{ word: quote, say }];
  });
  return { measure, rule, because: [...new Set(found.map(({ quote }) => quote))], instead, answer };
}

function hasNothing({ moneyCertainty, hoursPerWeek, caretaker }: Measure): boolean {
  return moneyCertainty === "none" && (hoursPerWeek ?? 0) === 0 && caretaker === "";
}

/** The texts of a measure, folded once. Its words one by one only where a rule has something in them: folding each takes time. */
interface Said {
  whole: string;
  words(): SaidWord[];
}

interface SaidWord {
  hers: string;
  folded: string;
}

function saidIn({ title, description, partners }: Measure): Said {
  const text = [title, description, partners].join(" \n ");
  let words: SaidWord[] | undefined;
  return {
    whole: ` ${searchFold(text)} `,
    words: () => {
      words ??= wordsOf(text);
      return words;
    },
  };
}

function wordsOf(text: string): SaidWord[] {
  const hers = new Set(text.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? []);
  return [...hers].map((word) => ({ hers: word, folded: searchFold(word) }));
}

const foldedWords = new Map<string, string>();

/** A word of a rule, folded once for all drafts. */
function foldedWord(word: string): string {
  const known = foldedWords.get(word);
  if (known !== undefined) return known;
  const folded = searchFold(word);
  foldedWords.set(word, folded);
  return folded;
}

/** Words of the rule in the texts of the measure, with hers as she wrote them; a rule of several words is quoted as it is. */
function wordsIn(said: Said, words: readonly string[]): { rule: string; quote: string }[] {
  return words.flatMap((word) => {
    const rule = foldedWord(word);
    if (!said.whole.includes(rule)) return [];
    if (rule.includes(" ")) return said.whole.includes(` ${rule}`) ? [{ rule: word, quote: word }] : [];
    const quote = said.words().find(({ folded }) => folded.startsWith(rule) || folded.endsWith(rule))?.hers;
    return quote === undefined ? [] : [{ rule: word, quote }];
  });
}
