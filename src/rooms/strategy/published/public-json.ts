// SPDX-License-Identifier: EUPL-1.2
import type { Body } from "#register";
import { costOf, sumsOf } from "../content/sums.ts";
import { strategyPaths as paths } from "../paths.ts";
import type { StrategyAnswer } from "./answer.ts";
import type { PublishedEdition } from "./find.ts";

/** Changes when a field changes its meaning or goes; new fields may come at any time. */
const schemaVersion = 1 as const;

/**
 * A published edition for programs; every field is described in strategy-json.md beside this file.
 * Money in euro cents, days as YYYY-MM-DD, instants as ISO 8601 in UTC. `content` is exactly what was
 * frozen, in the shape of its day, and what the checksum covers, unless `redactions` names places in it.
 */
export function publicJson(edition: PublishedEdition, body: Pick<Body, "name" | "slug" | "ags">, url: string): StrategyAnswer {
  const { content, stored, decision, number, sha256, redactions } = edition;
  const measures = content.goals.flatMap((goal) => goal.measures);
  const { years, amountCents, hoursPerWeek, perCertainty } = sumsOf(measures, content);
  return {
    schemaVersion,
    body: { name: body.name, slug: body.slug, ags: body.ags },
    edition: number,
    url: `${url}${paths.edition(body.slug, number)}`,
    publishedAt: edition.publishedAt.toISOString(),
    decision: {
      outcome: decision.outcome,
      decidedOn: decision.decidedOn,
      decidedBy: decision.decidedBy,
      number: decision.number,
      note: decision.note,
    },
    sha256,
    checksumCovers: redactions.length === 0 ? "content" : "content before redaction",
    redactions: redactions.map(({ reason, redactedAt, places, pointers }) => ({
      redactedAt: redactedAt.toISOString(),
      reason,
      places,
      pointers: [...pointers],
    })),
    content: stored,
    sums: { amountCents, hoursPerWeek, perCertainty, years: [...years] },
    measures: measures.map((measure) => ({
      number: measure.number,
      url: `${url}${paths.publishedMeasure(body.slug, measure)}`,
      amountCents: costOf(measure),
    })),
  };
}
