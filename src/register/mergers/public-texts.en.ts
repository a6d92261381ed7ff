// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import { longDate } from "#kit/text";
import type { publicTexts as de } from "./public-texts.de.ts";

export const publicTexts: Words<typeof de> = {
  formers: "Once municipalities of their own",
  former: (name: string, until: string) => `Formerly: ${name} (until ${longDate(until)})`,
  adopted: (name: string) => `What ${name} adopted`,
  toNew: (name: string) => `To the page of ${name}`,
  gone: (name: string) => `This municipality belongs to ${name} now. Here stands what it adopted itself.`,
};
