// SPDX-License-Identifier: EUPL-1.2
import type { Words } from "#kit/language";
import type { t as de } from "./texts.de.ts";

export const t: Words<typeof de> = {
  title: "Data for programs",
  seenBy: "Everybody can see this",
  lead: "Programs can read what is public here, too: without signing in and without a key.",
  addresses: "Addresses",
  place: "“{body}” stands for the part of the address that names the place, such as “musterstadt”. The official key leads there as well.",
  what: "Content",
  address: "Address",
  format: "Format",
  about: {
    bodies: "Towns, municipalities and districts",
    figures: "A place in figures",
    directory: "Associations and initiatives of a place",
    strategy: "The published strategy of a place",
    money: "The money in the strategy, by year",
    document: "The technical description",
  },
  formats: { json: "JSON", csv: "CSV", atom: "Atom feed", pdf: "PDF" },
  narrow: "Narrow down the list",
  narrowText: "In each format, the list of municipalities understands the same words as the page. An example:",
  rules: "What applies",
  ruleList: [
    "Where an answer names its source, name that source as well.",
    "New facts may come at any time. When one changes its meaning, the description gets a new number.",
    "What is not published is not here either. The address then answers with 404.",
    "Figures say how large something is. They rate nobody.",
  ],
  technical: "Technical description",
  technicalText: "All addresses and fields are in one file, after OpenAPI 3.1.",
  open: "Open the OpenAPI file",
};
