// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { phraseTexts as de } from "./phrase-texts.de.ts";

export const phraseTexts: Words<typeof de> = {
  untitledPeriod: (from: number, to: number) => (from === to ? `${from}` : `von ${from} bis ${to}`),
  fullTitle: (title: string, period: string) => `»${title}« ${period}`,
  dot: " · ",
  certainty: {
    decided: "Das Geld ist sicher",
    budget: "Das Geld ist vielleicht da",
    applied: "Der Ort hat um Geld gebeten",
    open: "Wir suchen noch Geld",
    none: "Das kostet nichts extra",
    unsaid: "Das steht noch nicht fest",
  },
  status: { planned: "geplant", running: "läuft gerade", done: "fertig", paused: "macht Pause", dropped: "gibt es nicht mehr" },
  period: {
    from: (year: number) => `ab ${year}`,
    until: (year: number) => `bis ${year}`,
    fromTo: (from: number, to: number) => (from === to ? `${from}` : `von ${from} bis ${to}`),
    open: "Das steht noch nicht fest",
  },
  money: {
    oneYear: (amount: string, year: number) => `${amount} im Jahr ${year}`,
    everyYear: (amount: string, from: number, to: number) => `${amount} in jedem Jahr, von ${from} bis ${to}`,
    total: (amount: string, from: number, to: number) => `zusammen ${amount}, von ${from} bis ${to}`,
    unsaid: "Das steht noch nicht fest",
    noAmount: "Wie viel: Das steht noch nicht fest",
    perYear: { caption: "So viel Geld in jedem Jahr", year: "Jahr", all: "zusammen" },
  },
  time: {
    hours: (hours: string) => (hours === "1" ? "1 Stunde in der Woche" : `${hours} Stunden in der Woche`),
    posts: (posts: string) => (posts === "1" ? "1 Arbeits·platz" : `${posts} Arbeits·plätze`),
    both: (hours: string, posts: string) => `${hours} und ${posts}`,
  },
  sign: {
    today: {
      unsaid: "heute: das weiß man noch nicht",
      unknown: "heute: das weiß man nicht",
      known: (value: string) => `heute: ${value}`,
    },
    atStart: {
      unsaid: "am Anfang: das weiß man nicht",
      unknown: "am Anfang: das weiß man nicht",
      known: (value: string) => `am Anfang: ${value}`,
    },
    target: (value: string) => `später: ${value}`,
    targetIn: (value: string, year: number) => `im Jahr ${year}: ${value}`,
    until: (year: number) => `bis ${year}`,
    noTarget: "später: das steht noch nicht fest",
    percent: (value: string) => `${value} von 100`,
    withUnit: (value: string, unit: string) => `${value} ${unit}`,
  },
  counted: (day: string) => `gezählt am ${day}`,
};
