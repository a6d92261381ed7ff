// SPDX-License-Identifier: EUPL-1.2
import { decimal, euro, longDate } from "#kit/text";
import type { FoundationContent, MeasureContent, SignContent } from "./content/content.ts";
import { costOf } from "./content/sums.ts";
import { phraseTexts as t } from "./phrase-texts.ts";

/** "2027 bis 2030" */
export function periodOf(strategy: { fromYear: number; toYear: number }): string {
  return t.untitledPeriod(strategy.fromYear, strategy.toYear);
}

/** "»Gut zusammen in Musterstadt« 2027 bis 2030" */
export function fullTitle(strategy: { title: string; fromYear: number; toYear: number }): string {
  return t.fullTitle(strategy.title, periodOf(strategy));
}

/** When a measure happens: "ab 2027", "2027 bis 2029", "noch offen". */
export function whenOf({ startsYear, endsYear }: Pick<MeasureContent, "startsYear" | "endsYear">): string {
  if (startsYear !== null && endsYear !== null) return t.period.fromTo(startsYear, endsYear);
  if (startsYear !== null) return t.period.from(startsYear);
  return endsYear === null ? t.period.open : t.period.until(endsYear);
}

type Money = Pick<MeasureContent, "costs" | "moneyCertainty">;

/** What a measure costs and how certain that is: "600 € (2027) · vorbehaltlich des Haushalts". */
export function moneyOf(measure: Money): string {
  const { costs, moneyCertainty } = measure;
  if (moneyCertainty === null && costs.length === 0) return t.money.unsaid;
  const certainty = t.certainty[moneyCertainty ?? "unsaid"];
  if (moneyCertainty === "none") return certainty;
  return `${amountOf(measure)}${t.dot}${certainty}`;
}

/** "600 € (2027)", "600 € je Jahr (2027 bis 2030)", "zusammen 2.100 € (2027 bis 2028)", "Betrag noch offen". */
export function amountOf({ costs }: Pick<Money, "costs">): string {
  const [first, last] = [costs.at(0), costs.at(-1)];
  if (!first || !last) return t.money.noAmount;
  if (costs.length === 1) return t.money.oneYear(euro(first.amountCents), first.year);
  const unbroken = last.year - first.year === costs.length - 1;
  const even = costs.every(({ amountCents }) => amountCents === first.amountCents);
  if (even && unbroken) return t.money.everyYear(euro(first.amountCents), first.year, last.year);
  return t.money.total(euro(costOf({ costs })), first.year, last.year);
}

/** Working time of a measure or of all: "2,5 Stunden je Woche und 0,5 Stellen"; null when nothing is said. */
export function timeOf({ hoursPerWeek, posts }: { hoursPerWeek: number | null; posts: number | null }): string | null {
  const hours = hoursPerWeek === null ? null : t.time.hours(decimal(hoursPerWeek));
  const share = posts === null ? null : t.time.posts(decimal(posts, 2));
  return hours !== null && share !== null ? t.time.both(hours, share) : (hours ?? share);
}

/** "25", "40 %", "25 Vereine" */
export function signValue(value: number, sign: Pick<SignContent, "kind" | "unit">): string {
  if (sign.kind === "share") return t.sign.percent(decimal(value));
  return sign.unit === "" ? decimal(value) : t.sign.withUnit(decimal(value), sign.unit);
}

/** "Ziel: 25 Vereine (2029)", "bis 2029", "noch kein Zielwert" */
export function targetOf(sign: SignContent): string {
  const { target, targetYear } = sign;
  if (target === null) return targetYear === null ? t.sign.noTarget : t.sign.until(targetYear);
  return targetYear === null ? t.sign.target(signValue(target, sign)) : t.sign.targetIn(signValue(target, sign), targetYear);
}

/** Where a value stands: in a draft it is of today, in an edition of the day it was adopted. */
export type Reading = "today" | "atStart";

/** "heute unbekannt · Ziel: 25 Vereine (2029)". What is reached or not has no value of today. */
export function signFacts(sign: SignContent & { baselineUnknown?: boolean }, reading: Reading): string {
  if (sign.kind === "milestone") return targetOf(sign);
  const words = t.sign[reading];
  // The unit stands with the target; twice would be once too often.
  const unit = sign.target === null ? sign.unit : "";
  // An edition knows no difference between not known and not said.
  const nothing = sign.baselineUnknown === false ? words.unsaid : words.unknown;
  const baseline = sign.baseline === null ? nothing : words.known(signValue(sign.baseline, { ...sign, unit }));
  return `${baseline}${t.dot}${targetOf(sign)}`;
}

/** "gezählt am 12. März 2027", or null for what was not counted; the text itself names the number. */
export function countedOf({ countedOn }: Pick<FoundationContent, "countedOn">): string | null {
  return countedOn === null ? null : t.counted(longDate(countedOn));
}

/** What a goal rests on in one line: "7 von 66 Einträgen tragen »Förderverein« im Namen · gezählt am 12. März 2027". */
export function foundationLine(foundation: Pick<FoundationContent, "text" | "countedOn">): string {
  const counted = countedOf(foundation);
  return counted === null ? foundation.text : `${foundation.text.replace(/\.$/, "")}${t.dot}${counted}`;
}
