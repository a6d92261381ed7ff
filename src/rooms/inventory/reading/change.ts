// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, run, type Tx } from "#kit/db";
import type { Import } from "../tables.ts";
import { columnsOf } from "./make.ts";
import type { MeantEntry } from "./meant.ts";
import type { BeforeList, Said } from "./meet.ts";
import { importChanges } from "./tables.ts";

/** An entry that is there, and what it says after a list spoke. */
export interface Change {
  entry: Pick<MeantEntry, "id" | "version">;
  after: Said & { before: BeforeList };
}

/** Gives entries that are there the values of a list, and notes what stood there before. */
export async function change(tx: Tx, input: { list: Import; changes: readonly Change[]; now: Date }): Promise<void> {
  const { list, changes, now } = input;
  if (changes.length === 0) return;
  await write(tx, { said: changes.map(({ entry, after }) => ({ ...entry, ...after })), personId: list.personId, now });
  const written = changes.map(({ entry, after }) => ({ id: entry.id, version: entry.version + 1, before: after.before }));
  await note(tx, list, written);
}

/** Notes what a list found: entries it changed, with what stood there before, and entries it names as they are. */
export async function note(
  tx: Tx,
  list: Pick<Import, "id" | "bodyId">,
  found: readonly { id: string; version: number; before?: BeforeList }[],
): Promise<void> {
  if (found.length === 0) return;
  const untouched = await untouchedAmong(tx, found);
  const row = ({ id, version, before = {} }: (typeof found)[number]) => ({
    importId: list.id,
    entryId: id,
    bodyId: list.bodyId,
    made: false,
    before,
    leftVersion: untouched.has(id) ? version : touchedByPeople,
  });
  await tx.insert(importChanges).values(found.map(row));
}

/** No entry ever has this version. */
const touchedByPeople = 0;

const known = z.object({ id: z.string() });

/** Which of these entries nobody but lists has written so far. */
async function untouchedAmong(tx: Tx, found: readonly { id: string; version: number }[]): Promise<ReadonlySet<string>> {
  const json = JSON.stringify(found.map(({ id, version }) => ({ id, version })));
  const untouched = await rows(
    tx,
    sql`select distinct c.entry_id as id from inventory_import_changes c
        join jsonb_to_recordset(${json}::jsonb) as r(id uuid, version integer) on c.entry_id = r.id and c.left_version = r.version`,
    known,
  );
  return new Set(untouched.map(({ id }) => id));
}

/**
 * Writes what entries say and who said it: one statement. A list is no person: notes of lists that found an entry untouched go on
 * finding it untouched. The caller holds the rows.
 */
export async function write(
  tx: Tx,
  input: { said: readonly (Said & { id: string; version: number })[]; personId: string | null; now: Date },
): Promise<void> {
  if (input.said.length === 0) return;
  const written = input.said.map(({ id, version, content, origins }) => ({ id, version, ...columnsOf(content), origins }));
  const json = JSON.stringify(written);
  await run(
    tx,
    sql`update inventory_import_changes c set left_version = c.left_version + 1
        from jsonb_to_recordset(${json}::jsonb) as r(id uuid, version integer) where c.entry_id = r.id and c.left_version = r.version`,
  );
  await run(
    tx,
    sql`update inventory_entries e set name = r.name, sort_key = r.sort_key, search_text = r.search_text, name_key = r.name_key,
          place_key = r.place_key, kind = r.kind, legal_form = r.legal_form, fields = r.fields, target_groups = r.target_groups,
          place = r.place, reach = r.reach, street = r.street, postcode = r.postcode, website = r.website,
          public_contact = r.public_contact, team_contact = r.team_contact, offers = r.offers, seeks = r.seeks, note = r.note,
          evidence = r.evidence, confirmed_on = r.confirmed_on, origins = r.origins, version = e.version + 1,
          updated_at = ${input.now.toISOString()}::timestamptz, updated_by = ${input.personId}::uuid
        from jsonb_to_recordset(${json}::jsonb) as r(id uuid, name text, sort_key text, search_text text, name_key text, place_key text,
          kind text, legal_form text, fields text[], target_groups text[], place text, reach text, street text, postcode text, website text,
          public_contact text, team_contact text, offers text, seeks text, note text, evidence text, confirmed_on date, origins jsonb)
        where e.id = r.id`,
  );
}
