// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { fieldIds, kinds, targetGroups } from "../vocabulary.ts";

/** A public directory for programs, field by field as in directory-json.md; the description of the interface is made from this. */
export const directoryAnswer = z
  .object({
    schemaVersion: z.literal(1).describe("Counts up when a field changes its meaning or goes"),
    body: z.object({
      name: z.string(),
      slug: z.string().describe("Part of the address"),
      ags: z.string().nullable().describe("Official municipality key: 8 digits, of a Kreis 5"),
    }),
    url: z.url().describe("The directory for people"),
    asOf: z.iso.date().describe("The day of this answer: entries can come and go at any time"),
    licence: z.literal("CC0-1.0"),
    source: z.string().describe("Who released the entries"),
    criteria: z.string().describe("Who is taken in, in the words of the place"),
    entries: z.array(
      z.object({
        code: z.string().describe("Four letters and digits, unique in this directory; they stay when the name changes"),
        url: z.url(),
        name: z.string().describe("As it calls itself"),
        kind: z.enum(kinds),
        fields: z.array(z.enum(fieldIds)).describe("Fields of engagement of the Deutscher Freiwilligensurvey; the first is its main field"),
        targetGroups: z.array(z.enum(targetGroups)),
        place: z.string().nullable().describe("Ortsteil"),
        street: z.string().nullable(),
        postcode: z.string().nullable(),
        website: z.string().nullable(),
        publicContact: z.string().nullable().describe("As released for everybody"),
        offers: z.string().nullable(),
        seeks: z.string().nullable(),
        confirmedOn: z.iso.date().nullable().describe("The day on which somebody who must know it said that this is right"),
      }),
    ),
  })
  .describe("The released entries of a municipality or Kreis, in German alphabetical order.");

export type DirectoryAnswer = z.infer<typeof directoryAnswer>;
