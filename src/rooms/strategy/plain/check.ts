// SPDX-License-Identifier: EUPL-1.2
import { type RuleId, plainRules as rules } from "./rules.ts";

/** Something in a sentence that could be easier. It stops nobody. */
export interface PlainHint {
  rule: RuleId;
  /** Her sentence, as she wrote it. */
  sentence: string;
  /** Her words that the rule means; empty where it is the whole sentence. */
  words: readonly string[];
  /** Another word for the first of them, where we know one. */
  instead?: string;
}

const sentences = new Intl.Segmenter("de", { granularity: "sentence" });
const lower = (word: string) => word.toLocaleLowerCase("de-DE");
const setOf = (list: readonly string[]) => new Set(list.map(lower));
const negations = setOf(rules.negations);
const auxiliaries = setOf(rules.passiveAuxiliaries);
const subjunctives = setOf(rules.subjunctives);
const articles = setOf(rules.genitiveArticles);
const numberWords = setOf(rules.numberWords);
const foreign = new Map(Object.entries(rules.foreignWords).map(([word, instead]) => [lower(word), instead]));

/** What could be easier in a text, sentence by sentence. Words are compared, nothing is understood: hints may be wrong. */
export function checkPlain(text: string): PlainHint[] {
  return sentencesOf(text).flatMap(checkSentence);
}

/** The sentences of a text; a line break ends one too. The signs of a list do not count. */
export function sentencesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/^\s*[-•–]\s+/, "").trim())
    .flatMap((line) => joinedAbbreviations(Array.from(sentences.segment(line), ({ segment }) => segment)))
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** The full stop of an abbreviation, of a single letter or of "1. März" ends no sentence. */
function joinedAbbreviations(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const open =
      before !== undefined &&
      (/(?<![\p{L}\p{N}])(?:\d{1,2}|\p{L})\.\s*$/u.test(before) || rules.abbreviations.some((one) => before.trimEnd().endsWith(one)));
    if (open) joined[joined.length - 1] = `${before}${part}`;
    else joined.push(part);
  }
  return joined;
}

function checkSentence(sentence: string): PlainHint[] {
  const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’\u00ad-]*/gu) ?? [];
  const found = (rule: RuleId, which: readonly string[], instead?: string): PlainHint[] =>
    which.length === 0 ? [] : [{ rule, sentence, words: which, ...(instead === undefined ? {} : { instead }) }];
  const whole = (rule: RuleId, holds: boolean): PlainHint[] => (holds ? [{ rule, sentence, words: [] }] : []);
  const among = (set: ReadonlySet<string>) => words.filter((word) => set.has(lower(word)));
  return [
    ...whole("long-sentence", words.length > rules.sentence.mostWords),
    ...found("long-word", words.filter(isLong)),
    ...found("passive", passiveIn(words)),
    ...found("genitive", genitivesIn(words)),
    ...found("negation", among(negations)),
    ...found("subjunctive", among(subjunctives)),
    ...foreignIn(words).flatMap((word) => found("foreign-word", [word], foreign.get(lower(word)))),
    ...found("abbreviation", abbreviationsIn(sentence)),
    ...found("number", [...among(numberWords), ...hardNumbersIn(sentence)]),
    ...found("brackets", sentence.match(/\([^)]*\)|;/g) ?? []),
  ];
}

/** Counted between hyphens: a hyphen is how a long word becomes readable. */
const isLong = (word: string) => word.split("-").some((part) => part.replaceAll("\u00ad", "").length > rules.word.mostLetters);

const foreignIn = (words: readonly string[]) => [...new Set(words.filter((word) => foreign.has(lower(word))))];

/** Participles: "gesagt", "vorgelesen", "besucht", "verglichen". "Bezahlen" after "wird" is the future and left alone. */
const participle =
  /^(?:\p{Ll}{0,6}ge\p{Ll}{2,}(?:t|en)|(?:be|ver|er|ent|zer)\p{Ll}{2,}(?:t|ossen|ommen|ieben|unden|ochen|ogen|orben|ichen|issen|oren|anden|allen|raten))$/u;

/** A form of "werden" with a participle after it: "wird … beschlossen". */
function passiveIn(words: readonly string[]): string[] {
  const at = words.findIndex((word) => auxiliaries.has(lower(word)));
  const done = at < 0 ? undefined : words.slice(at + 1).find((word) => participle.test(word));
  return done === undefined ? [] : [words[at] ?? "", done];
}

/** An article of the genitive before a noun in -s: "des Rates". */
function genitivesIn(words: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    if (!articles.has(lower(word))) return [];
    const noun = words.slice(index + 1, index + 4).find((next) => /^\p{Lu}\p{L}+s$/u.test(next));
    return noun ? [`${word} ${noun}`] : [];
  });
}

function abbreviationsIn(sentence: string): string[] {
  const known = rules.abbreviations.filter((one) => sentence.includes(one) && !/\p{L}/u.test(sentence.charAt(sentence.indexOf(one) - 1)));
  const capitals = sentence.match(/(?<!\p{L})\p{Lu}{2,6}(?!\p{L})/gu) ?? [];
  return [...new Set([...known, ...capitals.filter((one) => !/^[IVXLCDM]+$/.test(one))])];
}

/** Roman numbers, numbers of five digits and more, percentages with decimals. */
function hardNumbersIn(sentence: string): string[] {
  return sentence.match(/(?<!\p{L})[IVXLCDM]{2,}(?!\p{L})|\b\d{1,3}(?:\.\d{3})+\b|\b\d{5,}\b|\b\d+,\d+\s?%/gu) ?? [];
}
