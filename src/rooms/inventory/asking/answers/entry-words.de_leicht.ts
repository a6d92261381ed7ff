// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { entryWords as de } from "./entry-words.de.ts";

export const entryWords: Words<typeof de> = {
  names: {
    name: "Name",
    kind: "Was ist es?",
    fields: "Was machen Sie?",
    targetGroups: "Für wen sind Sie da?",
    place: () => "Teil vom Ort",
    reach: "Für welche Orte?",
    street: "Straße und Haus·nummer",
    postcode: "Post·leit·zahl",
    website: "Internet·seite",
    publicContact: "Telefon oder E-Mail für alle",
    offers: "Das bieten Sie",
    seeks: "Das suchen Sie",
  },
  nameHint: "So heißen Sie",
  mainField: "Was machen Sie am meisten?",
  mainFieldOpen: "noch offen",
  moreFields: "Was machen Sie noch?",
  reachOpen: "nicht bekannt",
  websiteHint: "Zum Beispiel: www.heimatverein.example",
  errors: {
    nameMissing: "Schreiben Sie einen Namen.",
    nameTooLong: "Der Name ist zu lang. Schreiben Sie höchstens 200 Zeichen.",
    kindUnknown: "Wählen Sie aus, was es ist.",
    fieldUnknown: "Wählen Sie etwas aus der Liste.",
    placeTooLong: "Das ist zu lang. Schreiben Sie höchstens 100 Zeichen.",
    streetTooLong: "Das ist zu lang. Schreiben Sie höchstens 200 Zeichen.",
    postcodeWrong: "Eine Post·leit·zahl hat 5 Zahlen. Zum Beispiel: 00100.",
    websiteWrong: "Das ist keine Internet·seite. Zum Beispiel: www.heimatverein.example",
    websiteTooLong: "Das ist zu lang. Nehmen Sie die kurze Adresse.",
    contactTooLong: "Das ist zu lang. Schreiben Sie höchstens 500 Zeichen.",
    targetGroupUnknown: "Wählen Sie Gruppen aus der Liste.",
    reachUnknown: "Wählen Sie etwas aus der Liste. Oder lassen Sie es offen.",
    offersTooLong: "Das ist zu lang. Schreiben Sie weniger.",
    seeksTooLong: "Das ist zu lang. Schreiben Sie weniger.",
    invalid: "Das konnten wir nicht lesen. Sehen Sie noch einmal nach.",
  },
};
