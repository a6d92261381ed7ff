// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { cookies as de } from "./cookie-texts.de.ts";

export const cookies: Words<typeof de> = {
  session: { says: "Sie sind angemeldet.", kept: "bis Sie sich abmelden, höchstens 12 Stunden" },
  code: { says: "Ihr Code zum Anmelden gehört zu Ihrem Computer.", kept: "15 Minuten" },
  known: { says: "Wir kennen Ihren Computer wieder. Das schützt Ihr Konto.", kept: "180 Tage" },
  step: { says: "Sie melden sich gerade an.", kept: "10 Minuten" },
  parked: { says: "Ihr Text ist noch da.", kept: "1 Stunde" },
  language: { says: "Das ist Ihre Sprache.", kept: "1 Jahr" },
  display: { says: "So möchten Sie die Seiten sehen.", kept: "1 Jahr" },
  "first-way": { says: "Sie haben einen Kasten zugemacht.", kept: "400 Tage" },
  flash: { says: "Auf der nächsten Seite steht ein Satz.", kept: "1 Minute" },
};
