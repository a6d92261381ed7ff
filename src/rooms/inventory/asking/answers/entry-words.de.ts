// SPDX-License-Identifier: EUPL-1.2
import { entryTexts } from "../../entries/texts.de.ts";

const { form, errors, list } = entryTexts;

/** What the values of an entry are called where its own people read and change them. */
export const entryWords = {
  names: {
    name: form.name,
    kind: form.kind,
    fields: list.field,
    targetGroups: form.targetGroups,
    place: form.place,
    reach: form.reach,
    street: form.street,
    postcode: form.postcode,
    website: form.website,
    publicContact: form.publicContact,
    offers: form.offers,
    seeks: form.seeks,
  },
  nameHint: form.nameHint,
  mainField: form.mainField,
  mainFieldOpen: form.mainFieldOpen,
  moreFields: form.fields,
  reachOpen: form.reachOpen,
  websiteHint: form.websiteHint,
  errors: {
    nameMissing: errors.nameMissing,
    nameTooLong: errors.nameTooLong,
    kindUnknown: errors.kindUnknown,
    fieldUnknown: errors.fieldUnknown,
    placeTooLong: errors.placeTooLong,
    streetTooLong: errors.streetTooLong,
    postcodeWrong: errors.postcodeWrong,
    websiteWrong: errors.websiteWrong,
    websiteTooLong: errors.websiteTooLong,
    contactTooLong: errors.contactTooLong,
    targetGroupUnknown: errors.targetGroupUnknown,
    reachUnknown: errors.reachUnknown,
    offersTooLong: errors.offersTooLong,
    seeksTooLong: errors.seeksTooLong,
    invalid: errors.invalid,
  },
};
