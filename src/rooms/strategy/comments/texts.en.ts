// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import { count, longDate, timeOfDay } from "#kit/text";
import { commentTexts as de } from "./texts.de.ts";

/** What readers without an account see; the list of comments is for people at work, in German. */
const commenting: Words<Pick<typeof de, "block" | "beside" | "write" | "full" | "form">> = {
  block: {
    strategy: "The strategy as a whole",
    field: (number: number, title: string) => `Field of action ${number} “${title}”`,
    goal: (number: number, title: string) => `Goal ${number} “${title}”`,
    measure: (label: string, title: string) => `Measure ${label} “${title}”`,
    sign: (name: string) => `How people will notice “${name}”`,
  },
  beside: {
    byLink: "by reading link",
    write: "Comment",
    writeTo: (block: string) => `Comment: ${block}`,
    when: (at: Date) => `${longDate(at)}, ${timeOfDay(at)}`,
    settled: (at: Date) => `done on ${longDate(at)}`,
    takeBack: "Take back",
    takeBackOf: (by: string, at: Date) => `Take back the comment: ${by}, ${longDate(at)}, ${timeOfDay(at)}`,
    toRemoved: "Comments on parts that are removed meanwhile",
    to: (block: string) => `on: ${block}`,
  },
  write: {
    title: (block: string) => `Comment: ${block}`,
    toTeam: (place: string) => `The team of ${place} reads your comment. It stands neither in the council paper nor on public pages.`,
    ofTeam: de.write.ofTeam,
    keptFor: "It is deleted after three years at the latest.",
    earlier: "Written already",
    said: "Your comment",
    saidHint: "At most 5,000 characters.",
    saidBy: "What may we call you?",
    saidByHint: (forWhom: string) => `An office or a task is enough. Empty means: “${forWhom}”`,
    send: "Send the comment",
    back: "Back to the draft",
    sent: "Your comment is saved. You can take it back as long as it is open.",
    sentTeam: de.write.sentTeam,
    goneTitle: "This part is gone",
    gone: "This part of the draft is removed meanwhile. Your text is still here. You can send it on the strategy as a whole.",
    goneToRead: "This part of the draft is removed meanwhile. You can comment on the strategy as a whole.",
    stoppedTitle: "This comment is not saved",
    stopped: "Commenting is no longer possible here. Your text stands below. Copy it if you still need it.",
    yourText: "Your text",
    tookBack: "The comment is taken back. After 30 days it is deleted.",
    putBack: "Put it back",
    isBack: "The comment is back in its place.",
    settledAlready: "This comment is done with already. It stays.",
  },
  full: (most: number) =>
    `There are ${count(most)} comments here already; we take no more this way. Your text is still here. Write to the team.`,
  form: {
    invalid: "Have another look at this answer.",
    required: "Write your comment in this field.",
    tooLong: "This comment has more than 5,000 characters. It is still here in full. Shorten it, or send two.",
    nameTooLong: "This line has more than 80 characters. Shorten it.",
  },
};

export const commentTexts: Words<typeof de> = { ...de, ...commenting };
