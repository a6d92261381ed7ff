// SPDX-License-Identifier: EUPL-1.2
import type { SaidCertainty } from "./content/sums.ts";
import type { MeasureStatus } from "./kinds.ts";

const certainty: Record<SaidCertainty, string> = {
  decided: "beschlossen",
  budget: "vorbehaltlich des Haushalts",
  applied: "Förderung beantragt",
  open: "Förderung offen",
  none: "ohne zusätzliches Geld",
  unsaid: "noch nicht angegeben",
};

const status: Record<MeasureStatus, string> = {
  planned: "geplant",
  running: "läuft",
  done: "abgeschlossen",
  paused: "ruht",
  dropped: "aufgegeben",
};

/** Words for when, how much, how certain and how far, in drafts and in what everybody reads. */
export const phraseTexts = {
  untitledPeriod: (from: number, to: number) => (from === to ? `${from}` : `${from} bis ${to}`),
  fullTitle: (title: string, period: string) => `»${title}« ${period}`,
  dot: " · ",
  certainty,
  status,
  period: {
    from: (year: number) => `ab ${year}`,
    until: (year: number) => `bis ${year}`,
    fromTo: (from: number, to: number) => (from === to ? `${from}` : `${from} bis ${to}`),
    open: "noch offen",
  },
  money: {
    oneYear: (amount: string, year: number) => `${amount} (${year})`,
    everyYear: (amount: string, from: number, to: number) => `${amount} je Jahr (${from} bis ${to})`,
    total: (amount: string, from: number, to: number) => `zusammen ${amount} (${from} bis ${to})`,
    unsaid: "noch nicht angegeben",
    noAmount: "Betrag noch offen",
    perYear: { caption: "Geld je Jahr und wie sicher es ist", year: "Jahr", all: "zusammen" },
  },
  time: {
    hours: (hours: string) => (hours === "1" ? "1 Stunde je Woche" : `${hours} Stunden je Woche`),
    posts: (posts: string) => (posts === "1" ? "1 Stelle" : `${posts} Stellen`),
    both: (hours: string, posts: string) => `${hours} und ${posts}`,
  },
  sign: {
    today: { unsaid: "heute noch nicht eingetragen", unknown: "heute unbekannt", known: (value: string) => `heute ${value}` },
    atStart: { unsaid: "zu Beginn unbekannt", unknown: "zu Beginn unbekannt", known: (value: string) => `zu Beginn ${value}` },
    target: (value: string) => `Ziel: ${value}`,
    targetIn: (value: string, year: number) => `Ziel: ${value} (${year})`,
    until: (year: number) => `bis ${year}`,
    noTarget: "noch kein Zielwert",
    percent: (value: string) => `${value} %`,
    withUnit: (value: string, unit: string) => `${value} ${unit}`,
  },
  counted: (day: string) => `gezählt am ${day}`,
};
