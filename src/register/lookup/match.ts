// SPDX-License-Identifier: EUPL-1.2
import { slips } from "./distance.ts";
import type { Folded } from "./fold.ts";

/** Why a body was found. */
export type Why = "name" | "part" | "similar" | "postcode" | "old-name" | "ags";

/** A spelling of a body: its name, a shorter form of it, or a former name. */
export interface Form extends Folded {
  kind: "full" | "short" | "former";
}

/** How well a query fits; the smaller the better. Steps of 100 separate the reasons. */
export interface Match {
  why: Why;
  cost: number;
}

/** A body that fits, and how well. */
export type Scored<B> = Match & { body: B };

const cost = {
  exact: 0,
  plain: 10,
  shortExact: 20,
  former: 100,
  beginning: 200,
  words: 220,
  inside: 250,
  similar: 400,
  insideByChance: 430,
} as const;

/** How well what was typed fits one spelling, or nothing. */
export function match(query: Folded, form: Form): Match | null {
  return exactly(query, form) ?? better(partly(query, form), similarly(query, form));
}

/** The better of two, and the first when they are equal. */
export function better<M extends { cost: number }>(one: M | null, other: M | null): M | null {
  return one === null || (other !== null && other.cost < one.cost) ? other : one;
}

function exactly(query: Folded, form: Form): Match | null {
  const fits = query.joined === form.joined ? cost.exact : query.plain === form.plain ? cost.plain : null;
  if (fits === null) return null;
  if (form.kind === "former") return { why: "old-name", cost: cost.former + fits };
  return { why: "name", cost: fits + (form.kind === "short" ? cost.shortExact : 0) };
}

function partly(query: Folded, form: Form): Match | null {
  if (form.kind === "former" || query.plain === "") return null;
  if (form.plain.startsWith(query.plain)) return { why: "part", cost: cost.beginning };
  const begun = query.plainWords.every((word) => form.plainWords.some((name) => name.startsWith(word)));
  if (begun) return { why: "part", cost: cost.words };
  // A few letters lie inside many names by chance: then one slip in a whole name is the better guess.
  const length = query.plain.length;
  if (length >= 3 && form.plain.includes(query.plain)) return { why: "part", cost: length <= 4 ? cost.insideByChance : cost.inside };
  return null;
}

/** Slips allowed by length: one in "Unna", three in "Mönchengladbach". */
function allowed(length: number): number {
  return length <= 4 ? 1 : length <= 8 ? 2 : 3;
}

function similarly(query: Folded, form: Form): Match | null {
  const typed = query.plain;
  if (typed.length < 3) return null;
  const most = allowed(typed.length);
  const otherInitial = typed[0] === form.plain[0] ? 0 : 5;
  const asPlain = wholeSlips(typed, form.plain, most);
  const bent = typed !== query.joined || form.plain !== form.joined;
  const whole = bent ? Math.min(asPlain, wholeSlips(query.joined, form.joined, most)) : asPlain;
  if (whole <= most) return { why: "similar", cost: cost.similar + whole * 20 + otherInitial };
  if (typed.length < 5) return null;
  const words = form.plainWords.filter((word) => word.length >= 4).map((word) => wholeSlips(typed, word, most - 1));
  const part = Math.min(beginningSlips(typed, form.plain, most - 1), ...words);
  return part < most ? { why: "similar", cost: cost.similar + part * 20 + 10 + otherInitial } : null;
}

function wholeSlips(typed: string, name: string, most: number): number {
  return Math.abs(typed.length - name.length) <= most ? slips(typed, name, most).whole : most + 1;
}

function beginningSlips(typed: string, name: string, most: number): number {
  return name.length > typed.length ? slips(typed, name, most).start : most + 1;
}
