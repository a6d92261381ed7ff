// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { t as de } from "./texts.de.ts";

export const t: Words<typeof de> = {
  help: "Help",
  toThisPage: "Help with this page",
  contents: "On this page",
  turning: "Turn pages",
  previous: (title: string) => `Back: ${title}`,
  next: (title: string) => `Next: ${title}`,
  enlarge: "See the picture in full size",
  shown: "“Your first way” is on your overview again.",
  closed: "“Your first way” is closed. You get it back under Help.",
  firstWay: "Your first way",
  firstWayText: "You closed “Your first way” on your overview.",
  showAgain: "Show the first way again",
};
