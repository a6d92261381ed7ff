// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import type { Tx } from "#kit/db";
import type { Corrections, FieldId } from "../understanding/index.ts";
import { lessons, townParts } from "./tables.ts";

/** What a value of a column means, or what a name or a word in names speaks for; null: it says nothing. */
export interface Lesson {
  about: "value" | "name" | "word";
  said: string;
  field: FieldId | null;
}

/** Longest text a lesson can be about. Unit: characters. */
const longestSaid = 200;

/** Keeps what a person said about words of her lists; the last word about the same thing counts. */
export async function teach(
  tx: Tx,
  input: { bodyId: string; lessons: readonly Lesson[]; personId: string | null; now: Date },
): Promise<void> {
  const { bodyId, personId, now } = input;
  const unique = new Map(input.lessons.map((lesson) => [`${lesson.about}\n${lesson.said}`, lesson]));
  const taught = [...unique.values()].filter(({ said }) => said !== "" && [...said].length <= longestSaid);
  if (taught.length === 0) return;
  await tx
    .insert(lessons)
    .values(taught.map((lesson) => ({ bodyId, ...lesson, taughtBy: personId, taughtAt: now })))
    .onConflictDoUpdate({
      target: [lessons.bodyId, lessons.about, lessons.said],
      set: { field: sql`excluded.field`, taughtBy: sql`excluded.taught_by`, taughtAt: sql`excluded.taught_at` },
    });
}

/** Keeps which Ortsteile a body has; an empty list says that there are none. */
export async function nameTownParts(
  tx: Tx,
  input: { bodyId: string; names: readonly string[]; personId: string | null; now: Date },
): Promise<void> {
  const said = { names: [...new Set(input.names)], saidBy: input.personId, saidAt: input.now };
  await tx
    .insert(townParts)
    .values({ bodyId: input.bodyId, ...said })
    .onConflictDoUpdate({ target: townParts.bodyId, set: said });
}

/** Everything people of a body said about words and Ortsteile, as understanding a list wants it: two queries. */
export async function lessonsOf(tx: Tx, bodyId: string): Promise<Corrections> {
  const taught = await tx.select().from(lessons).where(eq(lessons.bodyId, bodyId));
  const [parts] = await tx.select({ names: townParts.names }).from(townParts).where(eq(townParts.bodyId, bodyId));
  const about = (kind: Lesson["about"]) =>
    taught.filter((lesson) => lesson.about === kind).map(({ said, field }) => [said, field] as const);
  return {
    values: Object.fromEntries(about("value")),
    names: Object.fromEntries(about("name")),
    words: Object.fromEntries(about("word").flatMap(([said, field]) => (field === null ? [] : [[said, field]]))),
    ...(parts ? { places: parts.names } : {}),
  };
}
