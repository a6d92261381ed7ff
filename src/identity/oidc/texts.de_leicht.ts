// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import { providerTexts as de } from "./texts.de.ts";

/** What is said where people sign in; the pages of an account are German. */
const signingIn: Words<Pick<typeof de, "heading" | "button" | "fault">> = {
  heading: "Mit dem Konto von Ihrer Verwaltung",
  button: (label: string) => `Anmelden mit: ${label}`,
  fault: {
    over: "Das hat zu lange gedauert. Fangen Sie noch einmal an.",
    stopped: "Das Anmelden war dort nicht fertig. Versuchen Sie es noch einmal. Oder nehmen Sie den Code.",
    mismatch: "Die Antwort hat nicht gepasst. Es ist nichts passiert. Fangen Sie noch einmal an.",
    unreachable: "Das Konto antwortet gerade nicht. Nehmen Sie den Code aus der E-Mail.",
    "no-mail": "Wir haben keine E-Mail-Adresse bekommen. Nehmen Sie den Code aus der E-Mail.",
    unverified: "Ihre E-Mail-Adresse ist dort nicht geprüft. Nehmen Sie den Code aus der E-Mail.",
    "foreign-domain": "Das Konto passt nicht zu Ihrer E-Mail-Adresse. Nehmen Sie den Code aus der E-Mail.",
    nobody: "Wir kennen Ihre E-Mail-Adresse noch nicht. Ihr Team trägt Sie ein. Oder wir tragen Sie ein.",
    "other-account": "Hier ist schon ein anderes Konto. Nehmen Sie den Code aus der E-Mail. Trennen Sie dann das andere Konto.",
  },
};

export const providerTexts: Words<typeof de> = { ...de, ...signingIn };
