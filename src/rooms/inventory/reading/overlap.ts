// SPDX-License-Identifier: EUPL-1.2
import { and, desc, eq, isNotNull, isNull, ne } from "drizzle-orm";
import type { Tx } from "#kit/db";
import { type Import, imports } from "../tables.ts";
import type { ListItem } from "./list-item.ts";
import { storedFor } from "./meant.ts";
import type { Understood } from "./understood.ts";
import type { Way } from "./ways.ts";

/** How a list meets what is there, as far as one look tells. */
export interface Overlap {
  /** Whether the inventory knows some of its entries already; else nothing has to be asked. */
  meets: boolean;
  /** The last list with the same headings that was read in. */
  earlier: { fileName: string; at: Date } | null;
  /** Only when it is sure. */
  guess: Way | null;
}

/** So many rows are enough to see how much of a list is there. */
const sampleSize = 500;

/** The same headings and most names known: a newer version. Other headings and few names known: a different list. */
export async function overlapOf(tx: Tx, list: Import, understood: Understood): Promise<Overlap> {
  const sample = everyNth(understood.ready.items);
  const meant = await storedFor(tx, list.bodyId, sample);
  const share = sample.filter(meant).length / Math.max(1, sample.length);
  const earlier = understood.headingsKey === null ? null : await earlierList(tx, list, understood.headingsKey);
  const guess = earlier && share >= 0.6 ? "update" : !earlier && share < 0.6 ? "complete" : null;
  return { meets: share > 0, earlier, guess };
}

function everyNth(items: readonly ListItem[]): ListItem[] {
  const step = Math.max(1, Math.ceil(items.length / sampleSize));
  return items.filter((_, index) => index % step === 0);
}

async function earlierList(tx: Tx, list: Import, headingsKey: string): Promise<Overlap["earlier"]> {
  const [found] = await tx
    .select({ fileName: imports.fileName, at: imports.finishedAt })
    .from(imports)
    .where(
      and(
        eq(imports.bodyId, list.bodyId),
        eq(imports.headingsKey, headingsKey),
        ne(imports.id, list.id),
        isNotNull(imports.finishedAt),
        isNull(imports.undoneAt),
      ),
    )
    .orderBy(desc(imports.finishedAt))
    .limit(1);
  return found?.at ? { fileName: found.fileName, at: found.at } : null;
}
