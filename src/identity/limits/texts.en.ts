// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { limitTexts as de } from "./texts.de.ts";

export const limitTexts: Words<typeof de> = {
  title: "Those were many tries",
  lead: (time: string) => `Many tries came from your part of the net just now. From ${time} you can go on.`,
  codes: (time: string) => `Several codes were asked for with this address just now. From ${time} you can ask for a new one.`,
  codesGood: "A code that you already have still holds.",
  calm: "Nobody is locked out. The pause protects you from somebody guessing codes.",
  kept: "What you have entered is still on this page. It is not sent yet.",
  again: "Send it once more",
  enterCode: "Enter the code",
  help: (contact: string) => `Is it urgent? Ask the service: ${contact}.`,
};
