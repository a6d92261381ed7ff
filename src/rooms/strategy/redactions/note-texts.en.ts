// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { noteTexts as de } from "./note-texts.de.ts";

export const noteTexts: Words<typeof de> = {
  reasons: {
    asked: { label: "the person asked for it" },
    mistake: { label: "the name stood there by mistake" },
    left_office: { label: "the person no longer holds the office" },
    law: { label: "a court or an authority demands it" },
  },
  note: (day: string, places: number) =>
    `Corrected on ${day}: in this edition a name was blacked out in ${places === 1 ? "1 place" : `${places} places`}.`,
  because: (reason: string) => `Reason: ${reason}.`,
};
