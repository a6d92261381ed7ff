// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { asValues, choice, day, formId, longText, oneLine, type Values, version } from "#kit/forms";
import type { Member } from "../proposal.ts";
import type { WholeInvitation } from "./find.ts";
import type { Invitation } from "./tables.ts";
import { invitationTexts as t } from "./texts.de.ts";

const time = (required?: string) =>
  oneLine({ max: 20, tooLong: "timeWrong", ...(required ? { required } : {}) })
    .transform((text) => text.replace(/\s*uhr$/i, "").replace(".", ":"))
    .transform((text) => (/^\d{1,2}$/.test(text) ? `${text}:00` : text))
    .transform((text) => text.padStart(text === "" ? 0 : 5, "0"))
    .refine((text) => text === "" || /^([01]\d|2[0-3]):[0-5]\d$/.test(text), "timeWrong");

/** Nobody invites to a meeting further ahead; a slip of the finger is more likely. Unit: years. */
const farthest = 5;

const said = {
  title: oneLine({ max: 200, required: "titleMissing", tooLong: "titleTooLong" }),
  takesPlaceOn: day("dayWrong").refine((value) => value !== null, "dayMissing"),
  beginsAt: time("beginsMissing"),
  endsAt: time().transform((text) => text || null),
  place: oneLine({ max: 200, required: "placeMissing", tooLong: "placeTooLong" }),
  message: longText({ max: 5_000, required: "messageMissing", tooLong: "messageTooLong" }),
  guests: z.array(z.uuid("invalid"), "guestsMissing").max(200, "guestsTooMany").default([]),
  others: longText({ max: 5_000, tooLong: "othersTooLong" }),
};

type Said = { takesPlaceOn: string | null; beginsAt: string; endsAt: string | null };

/** `stored`: the day that stands already; it may lie in the past. */
function checked(today: string, stored?: string) {
  return (value: Said, context: z.RefinementCtx) => {
    const { takesPlaceOn, beginsAt, endsAt } = value;
    const refuse = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    if (takesPlaceOn !== null && takesPlaceOn !== stored && takesPlaceOn < today) refuse("takesPlaceOn", "dayPast");
    if (takesPlaceOn !== null && Number(takesPlaceOn.slice(0, 4)) > Number(today.slice(0, 4)) + farthest) refuse("takesPlaceOn", "dayFar");
    if (endsAt !== null && endsAt <= beginsAt) refuse("endsAt", "endsBefore");
  };
}

const lists = ["guests"];
export const newInvitationForm = (today: string) => ({
  schema: z.object({ id: formId, ...said }).superRefine(checked(today)),
  texts: t.errors,
  lists,
});
export const invitationForm = (today: string, stored: string) => ({
  schema: z.object({ version, ...said }).superRefine(checked(today, stored)),
  texts: t.errors,
  lists,
});

/** What people said about an invitation. */
export type InvitationContent = Pick<Invitation, "title" | "takesPlaceOn" | "beginsAt" | "endsAt" | "place" | "message">;

/** The content of a checked form. */
export function contentFrom(value: InvitationContentForm): InvitationContent {
  const { title, takesPlaceOn, beginsAt, endsAt, place, message } = value;
  return { title, takesPlaceOn: takesPlaceOn ?? "", beginsAt, endsAt, place, message };
}
type InvitationContentForm = Omit<InvitationContent, "takesPlaceOn"> & { takesPlaceOn: string | null };

/** A new invitation as its form shows it: model text, everybody ticked. */
export function modelValues(input: { title: string; possible: string; signature: string; members: readonly Member[] }): Values {
  return {
    title: t.modelTitle(input.title),
    message: t.modelMessage(input.title, input.possible, input.signature),
    guests: input.members.map(({ id }) => id),
  };
}

/** A stored invitation as its form shows it. */
export function valuesOfInvitation({ invitation, guests }: WholeInvitation): Values {
  const { title, takesPlaceOn, beginsAt, endsAt, place, message } = invitation;
  const invited = guests.flatMap(({ entryId }) => (entryId === null ? [] : [entryId]));
  return asValues({ title, takesPlaceOn, beginsAt, endsAt, place, message, guests: invited });
}

export const outcomeForm = (today: string) => ({
  schema: z
    .object({
      step: version,
      outcome: choice(["held", "not_held", "postponed"], "outcomeMissing"),
      heldOn: day("dayWrong"),
      came: z.array(z.uuid("invalid"), "invalid").max(200, "guestsTooMany").default([]),
      result: longText({ max: 2_000, tooLong: "resultTooLong" }).transform((text) => text || null),
    })
    .superRefine(({ outcome, heldOn }, context) => {
      if (outcome !== "held") return;
      if (heldOn === null) context.addIssue({ code: "custom", path: ["heldOn"], message: "heldOnMissing" });
      else if (heldOn > today) context.addIssue({ code: "custom", path: ["heldOn"], message: "heldOnFuture" });
    }),
  texts: t.errors,
  lists: ["came"],
});
