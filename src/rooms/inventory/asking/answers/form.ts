// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { asValues, choice, oneLine, type Values } from "#kit/forms";
import { emptyContent } from "../../entries/content.ts";
import { entryForm, valuesFrom } from "../../entries/form.ts";
import type { Said } from "../said.ts";
import { listings } from "../tables.ts";
import { entryWords } from "./entry-words.ts";
import { answerTexts } from "./texts.ts";

/** The public part of an entry's form, with what only its people can say. */
const schema = entryForm.schema
  .pick({
    version: true,
    name: true,
    kind: true,
    mainField: true,
    fields: true,
    targetGroups: true,
    place: true,
    reach: true,
    street: true,
    postcode: true,
    website: true,
    publicContact: true,
    offers: true,
    seeks: true,
  })
  .extend({
    listing: z.union([z.literal("").transform(() => null), choice(listings, "listingUnknown")], "listingUnknown").default(null),
    leaveOut: z.array(z.literal("ja", "leaveOutUnknown")).default([]),
  });

const texts = { ...entryForm.texts, ...answerTexts.errors };
const lists = ["fields", "targetGroups", "leaveOut"];

/** What somebody says about the own entry. Its sentences are put together when it is read, in the language of the request. */
export const answerForm = {
  schema,
  get texts() {
    return { ...entryWords.errors, ...answerTexts.errors };
  },
  lists,
};

/** The same, written down by somebody of the team. */
export const notedForm = { schema: schema.extend({ by: choice(["phone", "paper"], "byMissing") }), texts, lists };

/** What somebody decides about one answer; values are taken one by one. */
export const decisionForm = {
  schema: z.object({
    version: z.coerce.number().int().min(0).catch(0),
    take: z.array(z.string()).default([]),
    do: choice(["take", "decline", "remove", "keep"], "invalid"),
    reason: oneLine({ max: 500, tooLong: "reasonTooLong" }),
  }),
  texts,
  lists: ["take"],
};

/** An answer without its wishes about the directory. */
export interface Wishes {
  leaveOut: boolean;
  listing: (typeof listings)[number] | null;
}

/** What was said, from the form. The main field comes first, because it counts. */
export function saidFrom(read: z.infer<typeof schema>): Said & Wishes {
  const { mainField, fields, listing, leaveOut, version: _, ...rest } = read;
  const ordered = mainField === null ? fields : [mainField, ...fields.filter((field) => field !== mainField)];
  return { ...rest, fields: ordered, leaveOut: leaveOut.length > 0, listing };
}

/** What the form shows first. */
export function valuesOfSaid(said: Said, wishes: Wishes = { leaveOut: false, listing: null }): Values {
  const values = valuesFrom({ ...emptyContent, ...said });
  return { ...values, ...asValues({ listing: wishes.listing, leaveOut: wishes.leaveOut ? ["ja"] : [] }) };
}
