// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { strategyContent } from "../content/content.ts";
import { certainties } from "../kinds.ts";
import { redactionReasons } from "../redactions/reasons.ts";

const cents = z.int().describe("Euro cents");
const perCertainty = z
  .record(z.enum([...certainties, "unsaid"]), z.int())
  .describe("Euro cents by certainty; unsaid: nobody has said how certain");

/** Editions frozen in the first shape had fewer fields; they stay as they were adopted. */
const firstContent = z.looseObject({ schemaVersion: z.literal(1) });

/** A published edition for programs, field by field as in strategy-json.md; the description of the interface is made from this. */
export const strategyAnswer = z
  .object({
    schemaVersion: z.literal(1).describe("Counts up when a field changes its meaning or goes"),
    body: z.object({
      name: z.string(),
      slug: z.string().describe("Part of the address"),
      ags: z.string().nullable().describe("Official municipality key: 8 digits, of a Kreis 5"),
    }),
    edition: z.int().describe("Number of the edition, counted per strategy from 1"),
    url: z.url().describe("Address of exactly this edition; it never changes"),
    publishedAt: z.iso.datetime(),
    decision: z
      .object({
        outcome: z.enum(["adopted", "amended"]),
        decidedOn: z.iso.date(),
        decidedBy: z.string().describe("The committee"),
        number: z.string().nullable(),
        note: z.string(),
      })
      .describe("Can be corrected later; not covered by the checksum"),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    checksumCovers: z.enum(["content", "content before redaction"]),
    redactions: z
      .array(
        z.object({
          redactedAt: z.iso.datetime(),
          reason: z.enum(redactionReasons),
          places: z.int(),
          pointers: z.array(z.string()).describe("JSON pointers into content, or /decision/…"),
        }),
      )
      .describe("What was blacked out after adoption, the oldest first"),
    content: z.union([strategyContent, firstContent]).describe("What was adopted, exactly as it was frozen"),
    sums: z.object({
      amountCents: cents,
      hoursPerWeek: z.number(),
      perCertainty,
      years: z.array(z.object({ year: z.int(), amountCents: cents, perCertainty })),
    }),
    measures: z.array(z.object({ number: z.int(), url: z.url(), amountCents: cents })),
  })
  .describe("The newest published edition of a strategy.");

/** The answer as it is made: the content is passed on as it was stored. */
export type StrategyAnswer = Omit<z.infer<typeof strategyAnswer>, "content"> & { content: unknown };
