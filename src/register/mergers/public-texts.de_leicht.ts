// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import { longDate } from "#kit/text";
import type { publicTexts as de } from "./public-texts.de.ts";

export const publicTexts: Words<typeof de> = {
  formers: "Diese Orte waren früher allein",
  former: (name: string, until: string) => `${name} war allein bis zum ${longDate(until)}.`,
  adopted: (name: string) => `Das hatte ${name} vor`,
  toNew: (name: string) => `Zur Seite: ${name}`,
  gone: (name: string) => `Dieser Ort gehört jetzt zu ${name}. Der Plan ist noch von früher.`,
};
