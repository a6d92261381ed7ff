// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import { answerTexts as de } from "./texts.de.ts";

/** What associations read; officers decide on answers in German. */
const giving: Words<Pick<typeof de, "form" | "errors" | "meanwhile">> = {
  form: {
    exchange: "Was suchen Sie? Was bieten Sie?",
    exchangeHint: "Vielleicht können sich Vereine helfen. Dann machen wir einen Vorschlag.",
    seeks: "Wir suchen",
    seeksHint: "Zum Beispiel: einen Raum, jemanden für die Kasse, Hilfe beim Fest",
    offers: "Wir bieten",
    offersHint: "Zum Beispiel: ein Haus mit Küche, Zelte, Hilfe beim Schreiben",
    about: "Wer Sie sind",
    where: "Wo man Sie findet",
    contactHint: "Das dürfen alle sehen. Schreiben Sie hier keine private Nummer.",
    wishes: "Was dürfen wir damit machen?",
    listing: "Dürfen alle das im Internet lesen?",
    listingHint: "Das Rat·haus muss auch noch ja sagen.",
    listings: { yes: "ja", no: "nein", none: "Das sage ich nicht" },
    leaveOut: "Nicht auf der Liste",
    leaveOutChoice: "Wir wollen nicht auf der Liste stehen",
    leaveOutHint: "Dann streicht das Rat·haus Ihren Verein. Oder es fragt Sie noch einmal.",
  },
  errors: {
    listingUnknown: "Wählen Sie ja oder nein. Oder: Das sage ich nicht.",
    leaveOutUnknown: "Das konnten wir nicht lesen. Sehen Sie noch einmal nach.",
    byMissing: de.errors.byMissing,
    reasonTooLong: de.errors.reasonTooLong,
    reasonMissing: de.errors.reasonMissing,
  },
  meanwhile: {
    changed: "Jemand hat hier etwas geändert. Ihr Text steht noch hier. Lesen Sie ihn durch. Senden Sie ihn noch einmal.",
    nowStands: (values: string) => `Jetzt steht da: ${values}.`,
  },
};

export const answerTexts: Words<typeof de> = { ...de, ...giving };
