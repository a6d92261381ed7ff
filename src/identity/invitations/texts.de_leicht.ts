// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import { invitationTexts as de } from "./texts.de.ts";

/** What is also said to whoever asks for access; inviting itself is for people at work, in German. */
const asking: Words<Pick<typeof de, "emailHint" | "foreign" | "foreignLabel" | "foreignConfirm" | "errors">> = {
  emailHint: (domain: string | null) => (domain === null ? undefined : `Meist steht am Ende: @${domain}`),
  foreign: (domain: string) => `Diese Adresse gehört nicht zu ${domain}. Ist sie trotzdem richtig?`,
  foreignLabel: "Andere Adresse",
  foreignConfirm: "Ja, die Adresse ist richtig.",
  errors: {
    nameRequired: "Schreiben Sie den Namen.",
    nameTooLong: "Der Name ist zu lang. Schreiben Sie höchstens 200 Zeichen.",
    emailRequired: "Schreiben Sie die E-Mail-Adresse.",
    emailWrong: "Die Adresse ist noch nicht fertig. Zum Beispiel: ehrenamt@musterstadt.example",
    roleRequired: "Wählen Sie eine Aufgabe.",
  },
};

export const invitationTexts: Words<typeof de> = { ...de, ...asking };
