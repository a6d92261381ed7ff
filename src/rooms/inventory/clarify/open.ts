// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { present } from "../entries/list.ts";
import { kinds, legalForms } from "../vocabulary.ts";

/** Entries a page. */
const pageSize = 25;

/** Entries to be asked about, or those somebody left open for good. */
export type Which = "asked" | "left";

/** Somebody said that the field of this name stays open; the entry is e. */
export const leftOpen: SQL = sql`exists (select from inventory_clarifications c where c.body_id = e.body_id and c.name_key = e.name_key
  and c.place_key = e.place_key and c.field is null and c.withdrawn_at is null)`;

const openEntry = z.object({
  code: z.string(),
  name: z.string(),
  place: z.string().nullable(),
  kind: z.enum(kinds),
  legalForm: z.enum(legalForms).nullable(),
  website: z.string().nullable(),
  note: z.string().nullable(),
  offers: z.string().nullable(),
  fileName: z.string().nullable(),
  importRow: z.number().nullable(),
});
export type OpenEntry = z.infer<typeof openEntry>;

export interface OpenPage {
  items: OpenEntry[];
  /** Code to go on from; null at the end. */
  next: string | null;
}

/** One page of entries whose field is open, in German order, behind the entry with the code `after`. One query. */
export async function openEntries(tx: Tx, bodyId: string, which: Which, after: string | undefined): Promise<OpenPage> {
  const from =
    after === undefined
      ? sql`true`
      : sql`(e.sort_key, e.id) > (select last.sort_key, last.id from inventory_entries last where last.body_id = ${bodyId} and last.code = ${after})`;
  const found = await rows(
    tx,
    sql`select e.code, e.name, e.place, e.kind, e.legal_form as "legalForm", e.website, left(e.note, 300) as note, left(e.offers, 300) as offers,
          i.file_name as "fileName", e.import_row as "importRow"
        from inventory_entries e left join inventory_imports i on i.id = e.import_id
        where ${present(bodyId)} and e.fields = '{}' and ${isAsked(which)} and ${from}
        order by e.sort_key, e.id limit ${sql.raw(String(pageSize + 1))}`,
    openEntry,
  );
  const items = found.slice(0, pageSize);
  return { items, next: found.length > pageSize ? (items.at(-1)?.code ?? null) : null };
}

function isAsked(which: Which): SQL {
  return which === "left" ? leftOpen : sql`not ${leftOpen}`;
}

const counted = z.object({ total: z.number(), asked: z.number(), left: z.number() });

/** How many entries there are, how many have an open field to be asked about, and how many stay open. */
export async function countOpen(tx: Tx, bodyId: string): Promise<z.infer<typeof counted>> {
  const [count] = await rows(
    tx,
    sql`select count(*)::int as total, (count(*) filter (where e.fields = '{}' and not ${leftOpen}))::int as asked,
          (count(*) filter (where e.fields = '{}' and ${leftOpen}))::int as left
        from inventory_entries e where ${present(bodyId)}`,
    counted,
  );
  return count ?? { total: 0, asked: 0, left: 0 };
}
