// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { dayOf, days, later } from "#kit/time";
import { present } from "../entries/list.ts";
import { type FieldId, fieldIds } from "../vocabulary.ts";
import { gapAnswers } from "./kinds.ts";

/** "Weiß ich nicht" is asked again after four weeks. */
const askAgainAfter = days(28);

const latest = z.object({
  field: z.enum(fieldIds),
  step: z.number(),
  answer: z.enum(gapAnswers),
  who: z.string().nullable(),
  /** Day in Germany. */
  answeredOn: z.string(),
  answeredByName: z.string().nullable(),
});
export type LatestAnswer = z.infer<typeof latest>;

/** A field of engagement, whether the list says anything about it, and what somebody answered. */
export interface FieldState {
  field: FieldId;
  /** No entry has it, not even as a further field. */
  absent: boolean;
  answer: LatestAnswer | null;
  /** "Weiß ich nicht": the day on which the question comes back. */
  backOn: string | null;
}

/** Every field that is absent or was asked about, in the order of the survey, and the number of entries. Two queries. */
export async function fieldStates(tx: Tx, bodyId: string): Promise<{ fields: FieldState[]; entries: number }> {
  const [counted] = await rows(
    tx,
    sql`select count(*)::int as entries,
          array(select distinct f.field from inventory_entries e cross join lateral unnest(e.fields) as f(field) where ${present(bodyId)}) as fields
        from inventory_entries e where ${present(bodyId)}`,
    z.object({ entries: z.number(), fields: z.array(z.string()) }),
  );
  const answered = await rows(
    tx,
    sql`select a.field, a.step, a.answer, a.who, to_char(a.answered_at at time zone 'Europe/Berlin', 'YYYY-MM-DD') as "answeredOn",
          p.name as "answeredByName"
        from (select distinct on (field) * from inventory_gap_answers where body_id = ${bodyId} order by field, step desc) a
        left join people p on p.id = a.answered_by`,
    latest,
  );
  const entries = counted?.entries ?? 0;
  const listed = new Set(counted?.fields ?? []);
  const states = fieldIds.map((field) => {
    const answer = answered.find((one) => one.field === field) ?? null;
    return { field, absent: entries > 0 && field !== "other" && !listed.has(field), answer, backOn: backOnOf(answer) };
  });
  return { fields: states.filter(({ absent, answer }) => absent || answer !== null), entries };
}

function backOnOf(answer: LatestAnswer | null): string | null {
  if (answer?.answer !== "unknown") return null;
  // From noon: a day of 23 or 25 hours in between changes nothing.
  return dayOf(later(new Date(`${answer.answeredOn}T12:00:00Z`), askAgainAfter));
}

/** Whether the question waits for an answer: never answered, or "Weiß ich nicht" four weeks ago. */
export function isOpen({ absent, answer, backOn }: FieldState, today: string): boolean {
  return absent && (answer === null || (backOn !== null && backOn <= today));
}

/** A confirmed gap: somebody said that it does not exist, and no entry has appeared since. */
export function isGap({ absent, answer }: FieldState): boolean {
  return absent && answer?.answer === "absent";
}
