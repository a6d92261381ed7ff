// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import { rows, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { t } from "../texts.de.ts";
import { fieldIds, kinds, legalForms } from "../vocabulary.ts";
import type { Filter } from "./filter.ts";
import { matches, present } from "./list.ts";

/** A table as spreadsheet programs show it. */
export interface ExportTable {
  columns: string[];
  rows: string[][];
}

const exported = z.object({
  name: z.string(),
  kind: z.enum(kinds),
  legalForm: z.enum(legalForms).nullable(),
  fields: z.array(z.enum(fieldIds)),
  place: z.string().nullable(),
  street: z.string().nullable(),
  postcode: z.string().nullable(),
  website: z.string().nullable(),
  publicContact: z.string().nullable(),
  teamContact: z.string().nullable(),
  note: z.string().nullable(),
});

/** All entries the filter lets through, as a table; noted in the audit trail, because it leaves the platform. */
export async function exportEntries(tx: Tx, input: { bodyId: string; filter: Filter; actor: Actor; now: Date }): Promise<ExportTable> {
  const { bodyId, filter, actor, now } = input;
  const found = await rows(
    tx,
    sql`select e.name, e.kind, e.legal_form as "legalForm", e.fields, e.place, e.street, e.postcode, e.website,
          e.public_contact as "publicContact", e.team_contact as "teamContact", e.note
        from inventory_entries e where ${present(bodyId)} and ${matches(filter)} order by e.sort_key, e.id`,
    exported,
  );
  await record(tx, { actor, at: now, action: "inventory.exported", bodyId, details: { count: found.length } });
  return { columns: Object.values(t.entries.export.columns), rows: found.map(cellsOf) };
}

/** In the order of the columns. Fields are joined by the sign that reading in takes apart. */
function cellsOf(entry: z.infer<typeof exported>): string[] {
  return [
    entry.name,
    t.kinds[entry.kind],
    entry.legalForm === null ? "" : t.legalForms[entry.legalForm],
    entry.fields.map((id) => t.fields[id]).join(" | "),
    entry.place ?? "",
    entry.street ?? "",
    entry.postcode ?? "",
    entry.website ?? "",
    entry.publicContact ?? "",
    entry.teamContact ?? "",
    entry.note ?? "",
  ];
}
