// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { dayOf } from "#kit/time";
import { type Lesson, nameTownParts, teach } from "../lessons/lessons.ts";
import type { Import } from "../tables.ts";
import type { Corrections } from "./corrections.ts";
import { mappings } from "./tables.ts";
import type { Understood } from "./understood.ts";

/**
 * What was chosen for a list with these headings the last time. A column that now seems to name people starts as such, whatever it was
 * before: only a tick or a new choice brings it in.
 */
export async function rememberedFor(tx: Tx, bodyId: string, understood: Understood): Promise<Corrections> {
  const { headingsKey, list } = understood;
  if (headingsKey === null) return {};
  const [known] = await tx.select().from(mappings).where(keyOf(bodyId, headingsKey));
  if (!known) return {};
  const personal = new Set(list.columns.filter(({ mapsTo }) => mapsTo === "personal").map(({ index }) => String(index)));
  const mapping = Object.fromEntries(Object.entries(known.targets).filter(([index]) => !personal.has(index)));
  return { ...(Object.keys(mapping).length > 0 ? { mapping } : {}), asOn: dayOf(known.usedAt) };
}

/** Keeps, when reading in starts, what she said: the choices for columns, what values mean, the Ortsteile. Ticks are not kept. */
export async function rememberAnswers(tx: Tx, input: { list: Import; personId: string; now: Date }): Promise<void> {
  const { list, personId, now } = input;
  const { bodyId, headingsKey, corrections } = list;
  if (headingsKey !== null) {
    const used = { targets: corrections.mapping ?? {}, usedBy: personId, usedAt: now };
    await tx
      .insert(mappings)
      .values({ bodyId, headingsKey, ...used })
      .onConflictDoUpdate({ target: [mappings.bodyId, mappings.headingsKey], set: used });
  }
  const lessons: Lesson[] = Object.entries(corrections.values ?? {}).map(([said, field]) => ({ about: "value", said, field }));
  await teach(tx, { bodyId, lessons, personId, now });
  if (corrections.places) await nameTownParts(tx, { bodyId, names: corrections.places, personId, now });
}

/** Forgets what was chosen for lists with these headings. */
export async function forgetAnswers(tx: Tx, bodyId: string, headingsKey: string): Promise<void> {
  await tx.delete(mappings).where(keyOf(bodyId, headingsKey));
}

const keyOf = (bodyId: string, headingsKey: string) => and(eq(mappings.bodyId, bodyId), eq(mappings.headingsKey, headingsKey));
