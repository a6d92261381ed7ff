// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { sortKey } from "#kit/text";

const shape = z.object({
  views: z.array(z.object({ id: z.string(), name: z.string(), query: z.string() })),
  lists: z.array(z.object({ id: z.string(), fileName: z.string(), readAt: z.coerce.date() })),
});

/** What stands around a list: saved views by name, and the lists that were read in, newest first. */
export type AroundList = z.infer<typeof shape>;

/** So many lists can be chosen from; older ones are found through their page. */
const mostLists = 20;

/** One question for both, because every list page asks it. */
export async function aroundList(tx: Tx, bodyId: string): Promise<AroundList> {
  const [around] = await rows(
    tx,
    sql`select
      (select coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'query', v.query)), '[]')
        from inventory_views v where v.body_id = ${bodyId}) as views,
      (select coalesce(json_agg(json_build_object('id', i.id, 'fileName', i.file_name, 'readAt', i.finished_at) order by i.finished_at desc), '[]')
        from (select id, file_name, finished_at from inventory_imports where body_id = ${bodyId} and finished_at is not null and undone_at is null
          order by finished_at desc limit ${sql.raw(String(mostLists))}) as i) as lists`,
    shape,
  );
  const { views = [], lists = [] } = around ?? {};
  return { views: views.sort((one, other) => (sortKey(one.name) < sortKey(other.name) ? -1 : 1)), lists };
}
