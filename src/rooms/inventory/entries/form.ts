// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { asValues, choice, choices, day, formId, longText, oneLine, type Values, version } from "#kit/forms";
import { fieldIds, kinds, legalForms, reaches, targetGroups } from "../vocabulary.ts";
import { contentOf, type EntryContent } from "./content.ts";
import { entryTexts } from "./texts.de.ts";
import { longestAddress, webAddress } from "./web-address.ts";

const orNothing = (text: string) => text || null;
const open = z.literal("").transform(() => null);

const website = oneLine({ max: longestAddress, tooLong: "websiteTooLong" })
  .refine((text) => text === "" || webAddress(text) !== null, "websiteWrong")
  .transform((text) => (text === "" ? null : webAddress(text)));

const said = {
  name: oneLine({ max: 200, required: "nameMissing", tooLong: "nameTooLong" }),
  kind: choice(kinds, "kindUnknown"),
  legalForm: z.union([open, choice(legalForms, "legalFormUnknown")], "legalFormUnknown").default(null),
  mainField: z.union([open, choice(fieldIds, "fieldUnknown")], "fieldUnknown").default(null),
  fields: choices(fieldIds, "fieldUnknown"),
  targetGroups: choices(targetGroups, "targetGroupUnknown"),
  place: oneLine({ max: 100, tooLong: "placeTooLong" }).transform(orNothing),
  reach: z.union([open, choice(reaches, "reachUnknown")], "reachUnknown").default(null),
  street: oneLine({ max: 200, tooLong: "streetTooLong" }).transform(orNothing),
  postcode: oneLine({ max: 20, tooLong: "postcodeWrong" })
    .refine((text) => text === "" || /^\d{5}$/.test(text), "postcodeWrong")
    .transform(orNothing),
  website,
  publicContact: longText({ max: 500, tooLong: "contactTooLong" }).transform(orNothing),
  teamContact: longText({ max: 1_000, tooLong: "teamContactTooLong" }).transform(orNothing),
  offers: longText({ max: 2_000, tooLong: "offersTooLong" }).transform(orNothing),
  seeks: longText({ max: 2_000, tooLong: "seeksTooLong" }).transform(orNothing),
  note: longText({ max: 4_000, tooLong: "noteTooLong" }).transform(orNothing),
  evidence: longText({ max: 500, tooLong: "evidenceTooLong" }).transform(orNothing),
  confirmedOn: day("dayWrong"),
};

const lists = ["fields", "targetGroups"];
export const newEntryForm = { schema: z.object({ id: formId, ...said }), texts: entryTexts.errors, lists };
export const entryForm = { schema: z.object({ version, ...said }), texts: entryTexts.errors, lists };

type Said = z.infer<typeof entryForm.schema> | z.infer<typeof newEntryForm.schema>;

/** The main field comes first, because it counts. */
export function contentFrom(said: Said): EntryContent {
  const fields = said.mainField === null ? said.fields : [said.mainField, ...said.fields.filter((field) => field !== said.mainField)];
  return contentOf({ ...said, fields });
}

/** An entry as the form shows it. */
export function valuesFrom(content: EntryContent): Values {
  const [mainField = "", ...others] = content.fields;
  return asValues({ ...content, mainField, fields: others });
}
