// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { sameKeys } from "../entries/content.ts";
import { present } from "../entries/list.ts";
import type { ListItem } from "./take.ts";

/** What reading in would do. Unit: rows of the list. */
export interface Trial {
  fresh: number;
  /** Rows whose entry stands in the inventory already, or further up in the list. */
  known: number;
  /** Of the fresh ones: the field is not known. */
  open: number;
}

const key = z.object({ name_key: z.string(), place_key: z.string() });

/** Counts what would happen; changes nothing. */
export async function tryOut(tx: Tx, bodyId: string, items: readonly ListItem[]): Promise<Trial> {
  const keyed = items.map((item) => ({ item, ...sameKeys(item.content.name, item.content.place) }));
  const first = [...Map.groupBy(keyed, (one) => `${one.nameKey}\n${one.placeKey}`).values()].flatMap(([one]) => (one ? [one] : []));
  const there = await alreadyThere(tx, bodyId, first);
  const fresh = first.filter((one) => !there.has(`${one.nameKey}\n${one.placeKey}`));
  return {
    fresh: fresh.length,
    known: items.length - fresh.length,
    open: fresh.filter((one) => one.item.content.fields.length === 0).length,
  };
}

async function alreadyThere(tx: Tx, bodyId: string, wanted: readonly { nameKey: string; placeKey: string }[]): Promise<Set<string>> {
  const keys = JSON.stringify(wanted.map(({ nameKey, placeKey }) => ({ name_key: nameKey, place_key: placeKey })));
  const found = await rows(
    tx,
    sql`select e.name_key, e.place_key from inventory_entries e
        join jsonb_to_recordset(${keys}::jsonb) as w(name_key text, place_key text) on w.name_key = e.name_key and w.place_key = e.place_key
        where ${present(bodyId)}`,
    key,
  );
  return new Set(found.map((one) => `${one.name_key}\n${one.place_key}`));
}
