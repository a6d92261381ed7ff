// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { newCode, newId, rows, run, type Tx } from "#kit/db";
import { dayOf } from "#kit/time";
import { codeLength } from "../entries/add.ts";
import { type EntryContent, keysOf } from "../entries/content.ts";
import { originsOf } from "../entries/origins.ts";
import { entries, type Import, imports } from "../tables.ts";

/** PGlite has one connection: a longer statement would stall every page. Unit: rows of the list. */
const chunkSize = 500;

/** A row of a list as the entry it becomes. */
export interface ListItem {
  row: number;
  content: EntryContent;
}

/**
 * Takes the next rows of a list into the inventory and notes how far it came, all or nothing. Returns whether rows are left.
 * It goes on from what the list's own row says, so a second worker continues and repeats nothing.
 */
export async function takeChunk(tx: Tx, input: { importId: string; items: readonly ListItem[]; now: Date }): Promise<boolean> {
  const [list] = await tx.select().from(imports).where(eq(imports.id, input.importId)).for("update");
  if (!list?.startedAt || list.finishedAt) return false;
  const chunk = input.items.slice(list.doneCount, list.doneCount + chunkSize);
  // Two lists read in at once must not both find an entry missing and both add it.
  await run(tx, sql`select pg_advisory_xact_lock(7004, hashtext(${list.bodyId}))`);
  const added = await insertMissing(tx, list, chunk, input.now);
  await tx
    .update(imports)
    .set({
      doneCount: list.doneCount + chunk.length,
      accepted: list.accepted + added.length,
      known: list.known + chunk.length - added.length,
      openFields: list.openFields + added.filter((entry) => entry.open).length,
    })
    .where(eq(imports.id, list.id));
  return list.doneCount + chunk.length < input.items.length;
}

const added = z.object({ open: z.boolean() });

/** One statement for the whole chunk: rows whose name and Ortsteil stand in the inventory already stay out. */
async function insertMissing(tx: Tx, list: Import, chunk: readonly ListItem[], now: Date): Promise<z.infer<typeof added>[]> {
  const fresh = firstOfEach(chunk.map((item) => rowOf(item, list.id, now)));
  const codes = await freshCodes(tx, list.bodyId, fresh.length);
  const coded = fresh.map((row, index) => ({ ...row, code: codes[index] }));
  const at = now.toISOString();
  return rows(
    tx,
    sql`insert into inventory_entries (id, body_id, code, name, sort_key, search_text, name_key, place_key, kind, legal_form, fields, place,
          street, postcode, website, public_contact, team_contact, note, origins, source, import_id, import_row, created_at, updated_at, updated_by)
        select r.id, ${list.bodyId}::uuid, r.code, r.name, r.sort_key, r.search_text, r.name_key, r.place_key, r.kind, r.legal_form, r.fields, r.place,
          r.street, r.postcode, r.website, r.public_contact, r.team_contact, r.note, r.origins, 'list', ${list.id}::uuid, r.import_row,
          ${at}::timestamptz, ${at}::timestamptz, ${list.personId}::uuid
        from jsonb_to_recordset(${JSON.stringify(coded)}::jsonb) as r(id uuid, code text, name text, sort_key text, search_text text, name_key text,
          place_key text, kind text, legal_form text, fields text[], place text, street text, postcode text, website text,
          public_contact text, team_contact text, note text, origins jsonb, import_row integer)
        where not exists (select from inventory_entries e
          where e.body_id = ${list.bodyId}::uuid and e.removed_at is null and e.name_key = r.name_key and e.place_key = r.place_key)
        returning fields = '{}' as open`,
    added,
  );
}

/** A list may name an entry twice: the first row counts. */
function firstOfEach<Row extends { name_key: string; place_key: string }>(all: Row[]): Row[] {
  const groups = Map.groupBy(all, (row) => `${row.name_key}\n${row.place_key}`);
  return [...groups.values()].flatMap(([first]) => (first ? [first] : []));
}

function rowOf({ row, content }: ListItem, importId: string, now: Date) {
  const keys = keysOf(content);
  return {
    id: newId(now),
    name: content.name,
    sort_key: keys.sortKey,
    search_text: keys.searchText,
    name_key: keys.nameKey,
    place_key: keys.placeKey,
    kind: content.kind,
    legal_form: content.legalForm,
    fields: content.fields,
    place: content.place,
    street: content.street,
    postcode: content.postcode,
    website: content.website,
    public_contact: content.publicContact,
    team_contact: content.teamContact,
    note: content.note,
    import_row: row,
    origins: originsOf(content, { by: "list", on: dayOf(now), list: importId }),
  };
}

/** So many codes nobody of this body has. A person may take one meanwhile: then the chunk fails, and the job begins it again. */
async function freshCodes(tx: Tx, bodyId: string, count: number): Promise<string[]> {
  const codes = new Set<string>();
  while (codes.size < count) {
    const drawn = Array.from({ length: count - codes.size }, () => newCode(codeLength)).filter((code) => !codes.has(code));
    const taken = await tx
      .select({ code: entries.code })
      .from(entries)
      .where(and(eq(entries.bodyId, bodyId), inArray(entries.code, drawn)));
    const known = new Set(taken.map(({ code }) => code));
    for (const code of drawn) if (!known.has(code)) codes.add(code);
  }
  return [...codes];
}
