// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import { longDate, plural, timeOfDay } from "#kit/text";
import { readingTexts as de } from "./texts.de.ts";

/** What readers without an account see; making links is for people at work, in German. */
const reading: Words<Pick<typeof de, "watermark" | "view" | "closed" | "nowhere">> = {
  watermark: "Draft",
  view: {
    seenByTeam: de.view.seenByTeam,
    seenByGuest: (place: string, until: string | null) =>
      until === null ? `Draft of ${place}, opened for you to read` : `Draft of ${place}, for you to read until ${longDate(until)}`,
    lead: "This is a draft. It is not adopted, and it can still change.",
    leadFor: (forWhom: string) => `For: ${forWhom}. This is a draft. It is not adopted, and it can still change.`,
    state: (at: Date) => `As of ${longDate(at)}, ${timeOfDay(at)}`,
    pdf: "PDF to read (in German)",
    allComments: de.view.allComments,
    notice: {
      comments: (place: string) => `You can comment on each part. The team of ${place} reads it.`,
      noComments: "With this access you read. Comments are not provided for.",
      counted: "You need no account. The municipality sees on which days this link was opened. Nothing more is kept.",
      looked: "The municipality sees when you read.",
    },
    tenets: "Our own principles",
    field: (number: number, title: string) => `Field of action ${number}: ${title}`,
    noField: "Goals without a field of action",
    goal: (number: number, title: string) => `Goal ${number}: ${title}`,
    measure: (label: string, title: string) => `Measure ${label}: ${title}`,
    restsOn: "What the goal rests on",
    restsOnNothing: "What it rests on is not named yet.",
    signs: "How people will notice",
    withoutSign: (reason: string) => `On purpose without a figure: ${reason}`,
    noSigns: "How people will notice is still open.",
    noMeasures: "No measure is planned for this goal yet.",
    noGoals: "The draft does not name a goal yet.",
    facts: {
      caretaker: "Who looks after it",
      partners: "Taking part",
      when: "Period",
      hours: "Hours a week",
      posts: "Posts",
      money: "Money",
    },
    caretakerOpen: "still open",
    sums: "In all",
    noMoney: "So far no measure names an amount.",
    measures: (measures: number) => plural(measures, "measure", "measures"),
    hours: (hours: string) => `${hours} hours a week`,
  },
  closed: {
    over: { title: "This reading link has run out", text: (until: string) => `It worked until ${longDate(until)}.` },
    ended: { title: "This reading link is ended", text: "The municipality ended it." },
    next: "Do you still need the draft? Ask the office that gave you the link. It can make a new one.",
    contact: "Contact person",
    toPlace: (place: string) => `Public page of ${place}`,
  },
  nowhere: {
    title: "This reading link leads nowhere",
    text: "The end of the address may be missing.",
    next: "Open the link from the message once more. If that does not help, ask whoever gave it to you.",
  },
};

export const readingTexts: Words<typeof de> = { ...de, ...reading };
