// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { run } from "#kit/db";
import { defineJob } from "#kit/jobs";
import { dayOf } from "#kit/time";

/** What people wrote or wished, with the months it is kept; the same numbers stand in room.ts. */
export const keptFor = { leftOut: 60, unsettledReports: 24, invitations: 36, decisionNotes: 36 } as const;

const before = (today: string, months: number) => sql`(${today}::date - make_interval(months => ${months}))`;

/** Deletes what has had its time: invitations with their guests, mails and outcomes, notes on decisions, reports nobody settled, wishes. */
export const forgetOld = defineJob({
  name: "inventory.forget-old",
  deletes: true,
  shape: z.object({}),
  run: async (_, { db, clock }) => {
    const today = dayOf(clock.now());
    for (const statement of statementsFor(today)) await db.owner((tx) => run(tx, statement));
  },
});

function statementsFor(today: string): SQL[] {
  const over = sql`select i.id from inventory_invitations i where i.takes_place_on < ${before(today, keptFor.invitations)}`;
  const parts = ["inventory_invitation_outcomes", "inventory_invitation_mails", "inventory_invitation_guests"];
  return [
    ...parts.map((part) => sql`delete from ${sql.identifier(part)} where invitation_id in (${over})`),
    sql`delete from inventory_invitations where id in (${over})`,
    sql`update inventory_connection_decisions set note = null
        where note is not null and decided_at < ${before(today, keptFor.decisionNotes)}`,
    sql`delete from inventory_reports r where r.received_at < ${before(today, keptFor.unsettledReports)}
        and not exists (select from inventory_report_settlements s where s.report_id = r.id)`,
    sql`delete from inventory_left_out where noted_at < ${before(today, keptFor.leftOut)}`,
  ];
}
