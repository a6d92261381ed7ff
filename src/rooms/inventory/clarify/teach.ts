// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Lesson, teach } from "../lessons/lessons.ts";
import { lessons } from "../lessons/tables.ts";

/** What was taught about a name or a word until now; `was` false: nothing. */
export type LessonBefore = Lesson & { was: boolean };

/** Teaches, and returns what had been taught about the same names and words before. */
export async function teachOver(
  tx: Tx,
  input: { bodyId: string; lessons: readonly Lesson[]; personId: string | null; now: Date },
): Promise<LessonBefore[]> {
  const said = input.lessons.map((lesson) => lesson.said);
  const known = await tx
    .select()
    .from(lessons)
    .where(and(eq(lessons.bodyId, input.bodyId), inArray(lessons.said, said)));
  await teach(tx, input);
  return input.lessons.map((lesson) => {
    const before = known.find(({ about, said }) => about === lesson.about && said === lesson.said);
    return { about: lesson.about, said: lesson.said, field: before?.field ?? null, was: before !== undefined };
  });
}

/** Brings back what was taught before. */
export async function teachAsBefore(
  tx: Tx,
  input: { bodyId: string; before: readonly LessonBefore[]; personId: string | null; now: Date },
): Promise<void> {
  const { bodyId, before, personId, now } = input;
  for (const { about, said, was } of before)
    if (!was) await tx.delete(lessons).where(and(eq(lessons.bodyId, bodyId), eq(lessons.about, about), eq(lessons.said, said)));
  await teach(tx, { bodyId, lessons: before.filter(({ was }) => was), personId, now });
}
