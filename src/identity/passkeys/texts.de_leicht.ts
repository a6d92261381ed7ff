// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import { passkeyTexts as de } from "./texts.de.ts";

/** What is said where people sign in; the pages of an account are German. */
const signingIn: Words<Pick<typeof de, "signIn" | "said" | "form">> = {
  signIn: { heading: "Mit einem Pass·key", button: "Mit Pass·key anmelden" },
  said: {
    stopped: "Es hat nicht geklappt. Versuchen Sie es noch einmal. Oder nehmen Sie den Code aus der E-Mail.",
    stoppedNew: "Es hat nicht geklappt. Versuchen Sie es noch einmal.",
    exists: "Auf diesem Gerät gibt es schon einen Pass·key.",
    unreachable: "Es hat nicht geklappt. Laden Sie die Seite neu. Oder nehmen Sie den Code aus der E-Mail.",
    waiting: "Ihr Gerät fragt Sie jetzt.",
  },
  form: {
    nameTooLong: de.form.nameTooLong,
    noAnswer: "Von Ihrem Gerät kam nichts an. Versuchen Sie es noch einmal.",
    over: "Das hat zu lange gedauert. Versuchen Sie es noch einmal.",
    refused: "Dieser Pass·key passt hier nicht. Es ist nichts gespeichert.",
    known: de.form.known,
    enough: de.form.enough,
    unknown: "Diesen Pass·key kennen wir nicht. Nehmen Sie den Code aus der E-Mail.",
    copied: "Diesen Pass·key gibt es vielleicht zwei Mal. Darum gilt er nicht. Nehmen Sie den Code aus der E-Mail.",
  },
};

export const passkeyTexts: Words<typeof de> = { ...de, ...signingIn };
