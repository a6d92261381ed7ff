// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { phraseTexts as de } from "./phrase-texts.de.ts";

export const phraseTexts: Words<typeof de> = {
  untitledPeriod: (from: number, to: number) => (from === to ? `${from}` : `${from} to ${to}`),
  fullTitle: (title: string, period: string) => `“${title}” ${period}`,
  dot: " · ",
  certainty: {
    decided: "adopted",
    budget: "subject to the budget",
    applied: "funding applied for",
    open: "funding open",
    none: "without extra money",
    unsaid: "not stated yet",
  },
  status: { planned: "planned", running: "running", done: "finished", paused: "paused", dropped: "given up" },
  period: {
    from: (year: number) => `from ${year}`,
    until: (year: number) => `until ${year}`,
    fromTo: (from: number, to: number) => (from === to ? `${from}` : `${from} to ${to}`),
    open: "still open",
  },
  money: {
    oneYear: (amount: string, year: number) => `${amount} (${year})`,
    everyYear: (amount: string, from: number, to: number) => `${amount} a year (${from} to ${to})`,
    total: (amount: string, from: number, to: number) => `${amount} in all (${from} to ${to})`,
    unsaid: "not stated yet",
    noAmount: "amount still open",
    perYear: { caption: "Money per year and how certain it is", year: "Year", all: "in all" },
  },
  time: {
    hours: (hours: string) => (hours === "1" ? "1 hour a week" : `${hours} hours a week`),
    posts: (posts: string) => (posts === "1" ? "1 post" : `${posts} posts`),
    both: (hours: string, posts: string) => `${hours} and ${posts}`,
  },
  sign: {
    today: { unsaid: "today: not entered yet", unknown: "today: unknown", known: (value: string) => `today: ${value}` },
    atStart: {
      unsaid: "at the beginning: unknown",
      unknown: "at the beginning: unknown",
      known: (value: string) => `at the beginning: ${value}`,
    },
    target: (value: string) => `target: ${value}`,
    targetIn: (value: string, year: number) => `target: ${value} (${year})`,
    until: (year: number) => `by ${year}`,
    noTarget: "no target yet",
    percent: (value: string) => `${value} %`,
    withUnit: (value: string, unit: string) => `${value} ${unit}`,
  },
  counted: (day: string) => `counted on ${day}`,
};
