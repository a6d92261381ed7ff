// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import { longDate, timeOfDay } from "#kit/text";
import type { publicTexts as de, NamedPlace } from "./texts.de.ts";

export const publicTexts: Words<typeof de> = {
  seenBy: (place: NamedPlace) => `Only you and the contact person of ${place.name} see this`,
  title: (name: string) => `Is this right? ${name}`,
  lead: (place: NamedPlace) => `${place.name} keeps a list of associations and initiatives. This is how you stand on it.`,
  known: "What we know",
  allRight: "All of it is right",
  allRightHint: "One click is enough. You can also add or change something below.",
  send: "Send the changes",
  earlier: (at: Date) =>
    `You have already answered on ${longDate(at)} at ${timeOfDay(at)}. Your answer stands below. A new one replaces it.`,
  earlierSettled: (at: Date) => `Your answer of ${longDate(at)} is taken over. If something has changed since, write it here.`,
  what: "What happens with your answer",
  whatPoints: (place: NamedPlace, worksUntil: string) => [
    `The contact person for volunteering of ${place.name} reads your answer and takes it over into the inventory. Nobody else reads it.`,
    "If your entry stands in the public directory, it changes there too. Otherwise nothing is published.",
    `The link works until ${longDate(worksUntil)}. Until then you can replace your answer.`,
    "Answers and codes are deleted twelve months after the end of the round.",
    "This page sets no cookies of its own accord and counts no visits.",
  ],
  otherWay: "Another way instead?",
  phone: "Telephone",
  replyTo: "Address",
  thanks: {
    title: "Your answer has arrived",
    lead: (name: string, at: Date) => `“${name}”, ${longDate(at)} at ${timeOfDay(at)}.`,
    said: "What you wrote to us",
    leaveOut: "You do not want to be in the inventory. The town hall removes the entry, or gets in touch with you.",
    listing: {
      yes: "The entry may stand in the public directory.",
      no: "The entry shall not stand in the public directory.",
    },
    next: (place: NamedPlace, worksUntil: string) =>
      `The contact person of ${place.name} looks through your answer. There is nothing more to do. Until ${longDate(worksUntil)} you can replace it.`,
    again: "Change the answer once more",
  },
  typeIn: {
    title: "Enter the code from the letter",
    lead: "With the code you see what your municipality knows about your association. You need no account.",
    code: "Your code",
    hint: "Eight characters, for example k7m2-9xqp. Capital or small letters are the same.",
    open: "Open the entry",
  },
  errors: {
    misread: "O, I, L, 0 and 1 do not occur in the code. Have another look: perhaps it is a Q, a J or a 7.",
    noCode: "A code has eight characters. It stands in the letter below the picture with the dots.",
  },
  closed: {
    unknown: {
      title: "We do not know this code",
      text: "Perhaps a character is mixed up. Enter it once more, or ask the office that sent the letter or e-mail.",
    },
    over: {
      title: "This round is over",
      text: (until: string) => `Answers were asked for until ${longDate(until)}. If something has changed, call or write.`,
    },
    withdrawn: {
      title: "This code no longer holds",
      text: "The round was ended, or the entry is gone. If something has changed, call or write.",
    },
    noPhone: "No telephone number is given.",
    again: "Enter the code once more",
  },
};
