// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import { answerTexts as de } from "./texts.de.ts";

/** What associations read; officers decide on answers in German. */
const giving: Words<Pick<typeof de, "form" | "errors" | "meanwhile">> = {
  form: {
    exchange: "What are you looking for? What do you offer?",
    exchangeHint: "From this come proposals who could join forces.",
    seeks: "We are looking for",
    seeksHint: "For example: a treasurer, a room to rehearse, helpers for the summer party",
    offers: "We offer",
    offersHint: "For example: a clubhouse with a kitchen, tents, somebody who can write applications",
    about: "Who you are",
    where: "Where people find you",
    contactHint: "What everybody may see. Private numbers do not belong here.",
    wishes: "What may happen with the entry",
    listing: "May the entry stand in the public directory?",
    listingHint: "It is published only when the town hall releases it.",
    listings: { yes: "yes", no: "no", none: "no answer" },
    leaveOut: "Not in the inventory",
    leaveOutChoice: "We do not want to be in the inventory",
    leaveOutHint: "The town hall then removes the entry, or gets in touch with you.",
  },
  errors: {
    listingUnknown: "Choose yes, no or no answer.",
    leaveOutUnknown: "We could not read this answer. Have another look.",
    byMissing: de.errors.byMissing,
    reasonTooLong: de.errors.reasonTooLong,
    reasonMissing: de.errors.reasonMissing,
  },
  meanwhile: {
    changed: "The entry has changed meanwhile. What you wrote is still here. Look it through and send it once more.",
    nowStands: (values: string) => `Now it says: ${values}.`,
  },
};

export const answerTexts: Words<typeof de> = { ...de, ...giving };
