// SPDX-License-Identifier: EUPL-1.2
import { and, eq, inArray, sql } from "drizzle-orm";
import { newCode, newId, run, type Tx } from "#kit/db";
import { codeLength } from "../entries/add.ts";
import { keysOf } from "../entries/content.ts";
import { type Origin, originsOf } from "../entries/origins.ts";
import { entries, type Import } from "../tables.ts";
import type { ListItem } from "./list-item.ts";
import { importChanges } from "./tables.ts";

/** Makes new entries of rows: one statement for all of them. Returns how many have no field of engagement. */
export async function make(tx: Tx, input: { list: Import; items: readonly ListItem[]; origin: Origin; now: Date }): Promise<number> {
  const { list, items, origin, now } = input;
  if (items.length === 0) return 0;
  const codes = await freshCodes(tx, list.bodyId, items.length);
  const made = items.map((item, index) => ({ ...rowOf(item, origin, now), code: codes[index] }));
  const at = now.toISOString();
  await run(
    tx,
    sql`insert into inventory_entries (id, body_id, code, name, sort_key, search_text, name_key, place_key, kind, legal_form, fields,
          target_groups, place, reach, street, postcode, website, public_contact, team_contact, offers, seeks, note, evidence, confirmed_on,
          origins, source, import_id, import_row, created_at, updated_at, updated_by)
        select r.id, ${list.bodyId}::uuid, r.code, r.name, r.sort_key, r.search_text, r.name_key, r.place_key, r.kind, r.legal_form, r.fields,
          r.target_groups, r.place, r.reach, r.street, r.postcode, r.website, r.public_contact, r.team_contact, r.offers, r.seeks, r.note,
          r.evidence, r.confirmed_on, r.origins, 'list', ${list.id}::uuid, r.import_row,
          ${at}::timestamptz, ${at}::timestamptz, ${list.personId}::uuid
        from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as r(id uuid, code text, name text, sort_key text, search_text text,
          name_key text, place_key text, kind text, legal_form text, fields text[], target_groups text[], place text, reach text, street text,
          postcode text, website text, public_contact text, team_contact text, offers text, seeks text, note text, evidence text,
          confirmed_on date, origins jsonb, import_row integer)`,
  );
  await tx
    .insert(importChanges)
    .values(made.map(({ id }) => ({ importId: list.id, entryId: id, bodyId: list.bodyId, made: true, leftVersion: 1 })));
  return made.filter(({ fields }) => fields.length === 0).length;
}

function rowOf({ row, content }: ListItem, origin: Origin, now: Date) {
  return { id: newId(now), ...columnsOf(content), import_row: row, origins: originsOf(content, origin) };
}

/** An entry's content and keys by the names of its columns. */
export function columnsOf(content: ListItem["content"]) {
  const keys = keysOf(content);
  return {
    name: content.name,
    sort_key: keys.sortKey,
    search_text: keys.searchText,
    name_key: keys.nameKey,
    place_key: keys.placeKey,
    kind: content.kind,
    legal_form: content.legalForm,
    fields: content.fields,
    target_groups: content.targetGroups,
    place: content.place,
    reach: content.reach,
    street: content.street,
    postcode: content.postcode,
    website: content.website,
    public_contact: content.publicContact,
    team_contact: content.teamContact,
    offers: content.offers,
    seeks: content.seeks,
    note: content.note,
    evidence: content.evidence,
    confirmed_on: content.confirmedOn,
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
