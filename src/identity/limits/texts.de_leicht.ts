// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { limitTexts as de } from "./texts.de.ts";

export const limitTexts: Words<typeof de> = {
  title: "Das waren viele Versuche",
  lead: (time: string) => `Es gab gerade viele Versuche. Ab ${time} geht es weiter.`,
  codes: (time: string) => `Es gab gerade viele Codes für diese Adresse. Ab ${time} können Sie einen neuen Code holen.`,
  codesGood: "Haben Sie schon einen Code? Er gilt weiter.",
  calm: "Alles ist in Ordnung. Die Pause schützt Sie. So kann niemand Codes raten.",
  kept: "Ihr Text steht noch hier. Er ist noch nicht abgeschickt.",
  again: "Noch einmal abschicken",
  enterCode: "Code eingeben",
  help: (contact: string) => `Ist es eilig? Fragen Sie uns: ${contact}.`,
};
