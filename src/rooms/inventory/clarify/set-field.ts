// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { dayOf } from "#kit/time";
import { present } from "../entries/list.ts";
import { type FieldId, sources } from "../vocabulary.ts";
import { mayFollow } from "./alike.ts";

/** PGlite has one connection: a longer statement would stall every page. Unit: entries. */
const chunkSize = 500;

/** An entry whose fields were set: what they were, who had said so, and the version it has since. */
export const changedEntry = z.object({
  id: z.string(),
  fields: z.array(z.string()),
  origin: z.looseObject({}).nullable(),
  source: z.enum(sources),
  version: z.number(),
});
export type ChangedEntry = z.infer<typeof changedEntry>;

const before = changedEntry.omit({ version: true });

/** Sets the first field of entries as a person; other fields a list named stay behind it. Entries about which a person spoke stay. */
export async function setField(
  tx: Tx,
  input: { bodyId: string; field: FieldId; ids: readonly string[]; actor: Actor; now: Date },
): Promise<ChangedEntry[]> {
  const { bodyId, field, ids, actor, now } = input;
  const origin = JSON.stringify({ by: "person", on: dayOf(now) });
  const changed: ChangedEntry[] = [];
  for (let start = 0; start < ids.length; start += chunkSize) {
    const chunk = idsIn(ids.slice(start, start + chunkSize));
    const found = await rows(
      tx,
      sql`select e.id, e.fields, e.origins->'fields' as origin, e.source from inventory_entries e
          where ${present(bodyId)} and e.id in ${chunk} and (e.fields = '{}' or ${mayFollow}) and e.fields[1] is distinct from ${field}
          order by e.id for update of e`,
      before,
    );
    const versions = await rows(
      tx,
      sql`update inventory_entries e set fields = array[${field}::text] || array_remove(e.fields, ${field}::text),
            origins = jsonb_set(e.origins, '{fields}', ${origin}::jsonb), source = 'person', version = e.version + 1,
            updated_at = ${now.toISOString()}::timestamptz, updated_by = ${actor.id}::uuid
          where e.id in ${idsIn(found.map(({ id }) => id))} returning e.id, e.version`,
      changedEntry.pick({ id: true, version: true }),
    );
    const versionOf = new Map(versions.map(({ id, version }) => [id, version]));
    changed.push(...found.map((entry) => ({ ...entry, version: versionOf.get(entry.id) ?? 0 })));
  }
  return changed;
}

function idsIn(ids: readonly string[]) {
  return sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
}

/** The ids of entries with these names whose field may follow from a word. */
export async function idsNamed(tx: Tx, bodyId: string, names: readonly string[]): Promise<string[]> {
  const found = await rows(
    tx,
    sql`select e.id from inventory_entries e where ${present(bodyId)} and ${mayFollow}
        and e.name in (select value from jsonb_array_elements_text(${JSON.stringify(names)}::jsonb)) order by e.id`,
    changedEntry.pick({ id: true }),
  );
  return found.map(({ id }) => id);
}
