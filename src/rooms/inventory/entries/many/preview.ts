// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { fieldIds, kinds, reaches, targetGroups } from "../../vocabulary.ts";
import { differences, emptyContent } from "../content.ts";
import type { Origins } from "../origins.ts";
import { allChanged, type ChangeName, type Changes, changed, changedParts } from "./changes.ts";
import { isSelected, mostAtOnce, type Selection } from "./selection.ts";

/** What a change would do, before it is done. Unit: entries. */
export interface Preview {
  /** Entries of the selection; more than `mostAtOnce` when there are too many. */
  selected: number;
  /** Entries that would say something else. */
  changing: number;
  parts: { name: ChangeName; changing: number; same: number }[];
  /** Entries whose association itself said a value that would be replaced. */
  saidThere: number;
  /** The first names, in the order of the list. */
  names: string[];
}

const shape = z.object({
  name: z.string(),
  kind: z.enum(kinds),
  fields: z.array(z.enum(fieldIds)),
  targetGroups: z.array(z.enum(targetGroups)),
  place: z.string().nullable(),
  reach: z.enum(reaches).nullable(),
  confirmedOn: z.string().nullable(),
  origins: z.custom<Origins>((value) => typeof value === "object" && value !== null),
});

const namesShown = 10;

/** Tries the changes on every selected entry and counts. */
export async function previewChange(tx: Tx, bodyId: string, selection: Selection, changes: Changes): Promise<Preview> {
  const found = await rows(
    tx,
    sql`select e.name, e.kind, e.fields, e.target_groups as "targetGroups", e.place, e.reach, e.confirmed_on::text as "confirmedOn", e.origins
        from inventory_entries e where ${isSelected(bodyId, selection)} order by e.sort_key, e.id limit ${sql.raw(String(mostAtOnce + 1))}`,
    shape,
  );
  const before = found.map((entry) => ({ ...emptyContent, ...entry }));
  const names = changedParts(changes);
  const differs = (entry: (typeof before)[number], part: ChangeName) => differences(entry, changed(entry, changes, part)).length > 0;
  const parts = names.map((name) => {
    const changing = before.filter((entry) => differs(entry, name)).length;
    return { name, changing, same: before.length - changing };
  });
  const replaced = before.map((entry) => ({ entry, fields: differences(entry, allChanged(entry, changes)) }));
  return {
    selected: found.length,
    changing: replaced.filter(({ fields }) => fields.length > 0).length,
    parts,
    saidThere: replaced.filter(({ entry, fields }) => fields.some((field) => entry.origins[field]?.by === "association")).length,
    names: found.slice(0, namesShown).map((entry) => entry.name),
  };
}
