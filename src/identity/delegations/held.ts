// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { type Delegation, workingRoles } from "#kit/policy";

/** An order as the database hands it out with the person. */
export const heldOrder = z.object({
  id: z.string(),
  bodyId: z.string(),
  bodySlug: z.string(),
  bodyName: z.string(),
  throughId: z.string(),
  throughSlug: z.string(),
  throughName: z.string(),
  rooms: z.array(z.string()),
  since: z.string(),
}) satisfies z.ZodType<Delegation>;

const working = sql.raw(workingRoles.map((role) => `'${role}'`).join(", "));

/**
 * The orders by which a person acts for other bodies on a day, as one JSON value: part of the one question that stands before
 * every page. They hang on her task in the body they were given to: without it, or without the order, they are gone at once. In an agency
 * it is the task "agency" that counts; fokus_receiving() says the same to the database.
 */
export function ordersHeldBy(personId: SQL, today: string): SQL {
  return sql`coalesce((select json_agg(json_build_object('id', d.id, 'bodyId', d.body_id, 'bodySlug', b.slug, 'bodyName', b.name,
      'throughId', d.to_body_id, 'throughSlug', v.slug, 'throughName', v.name, 'rooms', d.rooms, 'since', d.since) order by b.sort_key, d.id)
    from delegations d join bodies b on b.id = d.body_id join bodies v on v.id = d.to_body_id
    where d.revoked_at is null and d.since <= ${today} and (d.until is null or d.until >= ${today})
      and d.to_body_id in (select t.body_id from memberships t join bodies k on k.id = t.body_id
        where t.person_id = ${personId} and (t.role in (${working}) or (t.role = 'agency' and k.kind = 'agency'))
        and t.valid_from <= ${today} and (t.valid_to is null or t.valid_to >= ${today}))), '[]'::json)`;
}

/** The same for one person by herself, as owner. */
export async function ordersHeld(tx: Tx, personId: string, today: string): Promise<Delegation[]> {
  const [found] = await rows(
    tx,
    sql`select ${ordersHeldBy(sql`${personId}::uuid`, today)} as orders`,
    z.object({ orders: z.array(heldOrder) }),
  );
  return found?.orders ?? [];
}
