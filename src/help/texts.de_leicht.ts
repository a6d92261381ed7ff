// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { t as de } from "./texts.de.ts";

export const t: Words<typeof de> = {
  help: "Hilfe",
  toThisPage: "Hilfe zu dieser Seite",
  contents: "Das steht auf dieser Seite",
  turning: "Blättern",
  previous: (title: string) => `Zurück: ${title}`,
  next: (title: string) => `Weiter: ${title}`,
  enlarge: "Das Bild groß ansehen",
  shown: "»Ihr erster Weg« ist wieder da.",
  closed: "»Ihr erster Weg« ist zu. Sie finden ihn bei: Hilfe.",
  firstWay: "Ihr erster Weg",
  firstWayText: "Sie haben »Ihr erster Weg« zugemacht.",
  showAgain: "Den ersten Weg wieder zeigen",
};
