// SPDX-License-Identifier: EUPL-1.2
import { z } from "zod";
import { checksumOf } from "./canonical.ts";
import { type StrategyContent, strategyContent } from "./content.ts";

/** The first shape had no fields of action, no principles of its own, no status and no posts. */
const first = z.looseObject({
  schemaVersion: z.literal(1),
  goals: z.array(z.looseObject({ measures: z.array(z.looseObject({})) })),
});

/** Reads a frozen edition of any shape as the current one. Throws a ZodError when it is none. */
export function readContent(stored: unknown): StrategyContent {
  const old = first.safeParse(stored);
  if (!old.success) return strategyContent.parse(stored);
  const goals = old.data.goals.map((goal) => ({
    ...goal,
    field: null,
    measures: goal.measures.map((measure) => ({ ...measure, status: "planned", posts: null })),
  }));
  return strategyContent.parse({ ...old.data, schemaVersion: 2, tenets: [], fields: [], goals, plain: null });
}

/** Whether a frozen edition with this checksum says the same as this content. */
export function isFrozenAs(content: StrategyContent, sha256: string): boolean {
  for (const known of checksumsOf(content)) if (known === sha256) return true;
  return false;
}

/** The checksums under which this content may stand frozen, one after the other: its own, and those of earlier shapes where it says nothing more. */
function* checksumsOf(content: StrategyContent): Generator<string, void> {
  const { plain, ...unsaid } = content;
  yield checksumOf(content);
  // Frozen before there could be a page in plain language, an edition does not name it.
  if (plain === null) yield checksumOf(unsaid);
  const { tenets, fields, schemaVersion, goals, ...rest } = unsaid;
  const measures = goals.flatMap((goal) => goal.measures);
  const more =
    plain !== null || tenets.length + fields.length > 0 || measures.some(({ status, posts }) => status !== "planned" || posts !== null);
  if (more) return;
  const asFirst = goals.map(({ field, ...goal }) => ({
    ...goal,
    measures: goal.measures.map(({ status, posts, ...measure }) => measure),
  }));
  yield checksumOf({ ...rest, schemaVersion: 1, goals: asFirst });
}
