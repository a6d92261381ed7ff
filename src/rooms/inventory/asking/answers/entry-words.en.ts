// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { entryWords as de } from "./entry-words.de.ts";

export const entryWords: Words<typeof de> = {
  names: {
    name: "Name",
    kind: "What is it?",
    fields: "Field",
    targetGroups: "For whom especially?",
    place: () => "Part of the town",
    reach: "Reach",
    street: "Street and number",
    postcode: "Postcode",
    website: "Website",
    publicContact: "Public contact",
    offers: "Offers",
    seeks: "Is looking for",
  },
  nameHint: "As it calls itself",
  mainField: "Main field",
  mainFieldOpen: "still open",
  moreFields: "Further fields",
  reachOpen: "not known",
  websiteHint: "For example www.heimatverein.example",
  errors: {
    nameMissing: "Enter a name.",
    nameTooLong: "The name has more than 200 characters. Shorten it.",
    kindUnknown: "Choose what it is.",
    fieldUnknown: "Choose fields from the list.",
    placeTooLong: "This has more than 100 characters. Shorten the name.",
    streetTooLong: "This has more than 200 characters. Shorten the address.",
    postcodeWrong: "A postcode has five digits, for example 00100.",
    websiteWrong: "This is no address on the internet. It looks for example like this: www.heimatverein.example",
    websiteTooLong: "The address has more than 300 characters. Take the shorter one of the start page.",
    contactTooLong: "This has more than 500 characters. Shorten the contact.",
    targetGroupUnknown: "Choose groups from the list.",
    reachUnknown: "Choose a reach from the list, or leave it open.",
    offersTooLong: "This has more than 2,000 characters. Shorten what is offered.",
    seeksTooLong: "This has more than 2,000 characters. Shorten what is looked for.",
    invalid: "We could not read this answer. Have another look.",
  },
};
