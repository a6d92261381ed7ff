// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import { rows, type Tx } from "#kit/db";
import type { Actor } from "#kit/policy";
import { t } from "../texts.de.ts";
import { fieldIds, kinds, legalForms, reaches, targetGroups } from "../vocabulary.ts";
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
  targetGroups: z.array(z.enum(targetGroups)),
  place: z.string().nullable(),
  reach: z.enum(reaches).nullable(),
  street: z.string().nullable(),
  postcode: z.string().nullable(),
  website: z.string().nullable(),
  publicContact: z.string().nullable(),
  teamContact: z.string().nullable(),
  offers: z.string().nullable(),
  seeks: z.string().nullable(),
  note: z.string().nullable(),
  evidence: z.string().nullable(),
  confirmedOn: z.string().nullable(),
});

/** All entries the filter lets through, as a table; noted in the audit trail, because it leaves the platform. */
export async function exportEntries(tx: Tx, input: { bodyId: string; filter: Filter; actor: Actor; now: Date }): Promise<ExportTable> {
  const { bodyId, filter, actor, now } = input;
  const found = await rows(
    tx,
    sql`select e.name, e.kind, e.legal_form as "legalForm", e.fields, e.target_groups as "targetGroups",
          e.place, e.reach, e.street, e.postcode, e.website, e.public_contact as "publicContact", e.team_contact as "teamContact",
          e.offers, e.seeks, e.note, e.evidence, e.confirmed_on::text as "confirmedOn"
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
    entry.targetGroups.map((id) => t.targetGroups[id]).join(" | "),
    entry.place ?? "",
    entry.reach === null ? "" : t.reaches[entry.reach],
    entry.street ?? "",
    entry.postcode ?? "",
    entry.website ?? "",
    entry.publicContact ?? "",
    entry.teamContact ?? "",
    entry.offers ?? "",
    entry.seeks ?? "",
    entry.note ?? "",
    entry.evidence ?? "",
    entry.confirmedOn ?? "",
  ];
}
