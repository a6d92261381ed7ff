// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import type { PublicThing, Searchable } from "#kit/search";
import { paths } from "../paths.ts";
import { t } from "../texts.de.ts";
import { fieldIds, kinds } from "../vocabulary.ts";
import { searchableTexts } from "./searchable-texts.de.ts";

const released = z.object({
  id: z.string(),
  bodyId: z.string(),
  slug: z.string(),
  around: z.string(),
  code: z.string(),
  name: z.string(),
  kind: z.enum(kinds),
  fields: z.array(z.enum(fieldIds)),
  place: z.string().nullable(),
  postcode: z.string().nullable(),
  offers: z.string().nullable(),
  seeks: z.string().nullable(),
});

/** Released entries of open directories: name, kind, fields, place, what they offer and seek. The contact is left to the entry's page. */
export const searchableEntries: Searchable = {
  source: "inventory",
  units: async (tx) => (await rows(tx, sql`select id from inventory_public_entries`, z.object({ id: z.string() }))).map(({ id }) => id),
  load: async (tx, units) => (await publicEntriesOf(tx, units)).map(thingOf),
};

function publicEntriesOf(tx: Tx, ids: readonly string[]): Promise<z.infer<typeof released>[]> {
  return rows(
    tx,
    sql`select e.id, e.body_id as "bodyId", b.slug, concat_ws(' ', b.name, k.name) as around, e.code, e.name, e.kind, e.fields, e.place,
        e.postcode, e.offers, e.seeks
      from inventory_public_entries e join bodies b on b.id = e.body_id left join bodies k on k.id = b.parent_id and k.kind = 'kreis'
      where e.id in (select json_array_elements_text(${JSON.stringify(ids)}::json)::uuid)`,
    released,
  );
}

function thingOf({
  id,
  bodyId,
  slug,
  around,
  code,
  name,
  kind,
  fields,
  place,
  postcode,
  offers,
  seeks,
}: z.infer<typeof released>): PublicThing {
  return {
    thing: id,
    unit: id,
    bodyId,
    kind: "entry",
    title: name,
    place,
    labels: fields.map((field) => t.fields[field]).join(", "),
    said: [offers && searchableTexts.offers(offers), seeks && searchableTexts.seeks(seeks)].filter(Boolean).join(" · "),
    besides: [around, postcode ?? "", t.kinds[kind]].join(" "),
    href: paths.publicEntry(slug, { code, name }),
  };
}
