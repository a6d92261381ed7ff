// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { noteTexts as de } from "./note-texts.de.ts";

export const noteTexts: Words<typeof de> = {
  reasons: {
    asked: { label: "Die Person möchte das" },
    mistake: { label: "Der Name war ein Fehler" },
    left_office: { label: "Die Person macht die Arbeit nicht mehr" },
    law: { label: "Ein Gericht oder ein Amt will das" },
  },
  note: (day: string, places: number) =>
    places === 1
      ? `Am ${day} haben wir etwas geändert: Ein Name ist jetzt schwarz. Man kann ihn nicht mehr lesen.`
      : `Am ${day} haben wir etwas geändert: Ein Name ist jetzt schwarz, an ${places} Stellen. Man kann ihn nicht mehr lesen.`,
  because: (reason: string) => `Der Grund ist: ${reason}.`,
};
