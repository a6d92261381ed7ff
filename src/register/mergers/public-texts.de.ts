// SPDX-License-Identifier: EUPL-1.2
import { longDate } from "#kit/text";

/** What everybody reads about places that went into another one. */
export const publicTexts = {
  formers: "Früher eigene Kommunen",
  former: (name: string, until: string) => `Früher: ${name} (bis ${longDate(until)})`,
  adopted: (name: string) => `Was ${name} beschlossen hat`,
  toNew: (name: string) => `Zur Seite: ${name}`,
  gone: (name: string) => `Diese Kommune gehört jetzt zu ${name}. Hier steht, was sie selbst beschlossen hat.`,
};
