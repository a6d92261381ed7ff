// SPDX-License-Identifier: EUPL-1.2
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import { rows, run, type Tx } from "#kit/db";
import { defineJob, type Enqueue } from "#kit/jobs";
import { sendMail } from "#kit/mail";
import { dayOf } from "#kit/time";
import { endsOn } from "./ending-rule.ts";
import type { OwnTask } from "./own-data.ts";
import { accountEnds } from "./tables.ts";
import { accountTexts as t } from "./texts.de.ts";

const idle = z.object({ id: z.string(), name: z.string(), email: z.string(), lastDay: z.string(), toldFor: z.string().nullable() });
type Idle = z.infer<typeof idle>;

/** Every night: whoever has no task any more is told, and when the day has come her account goes. Safe to run twice. */
export const endAccounts = defineJob({
  name: "identity.end-accounts",
  deletes: true,
  shape: z.object({}),
  run: async (_, { db, clock, enqueue }) => {
    const now = clock.now();
    const without = await db.owner(async (tx) => {
      await run(tx, sql`delete from account_ends e where e.person_id not in (select w.id from (${withoutTask(clock.today())}) w)`);
      return rows(tx, withoutTask(clock.today()), idle);
    });
    for (const person of without) await db.owner((tx) => tellOrEnd(tx, enqueue, person, now));
  },
});

/** People without a task today or later, whom nobody has invited and who asked for none; since when, and until when they were told. */
const withoutTask = (today: string) => sql`
  select p.id, p.name, p.email, e.ends_on::text as "toldFor",
      coalesce((select max(m.valid_to) from memberships m where m.person_id = p.id), p.created_at::date)::text as "lastDay"
    from people p left join account_ends e on e.person_id = p.id
    where not exists (select from memberships m where m.person_id = p.id and (m.valid_to is null or m.valid_to >= ${today}))
      and not exists (select from invitations i where i.email = p.email and i.revoked_at is null and i.accepted_at is null
        and i.until::date >= ${today})
      and not exists (select from access_requests r where r.email = p.email and r.confirmed_at is not null and r.decided_at is null)
    order by p.id`;

async function tellOrEnd(tx: Tx, enqueue: Enqueue, person: Idle, now: Date): Promise<void> {
  const today = dayOf(now);
  if (person.toldFor !== null) {
    if (person.toldFor <= today) await forget(tx, person, now);
    return;
  }
  const end = endsOn(person.lastDay, today);
  if (end === null || end.tellFrom > today) return;
  const told = await tx
    .insert(accountEnds)
    .values({ personId: person.id, toldAt: now, endsOn: end.on })
    .onConflictDoNothing()
    .returning({ personId: accountEnds.personId });
  if (told.length === 0) return;
  const letter = { template: "identity.account-ends", about: person.id, recipient: person.email, ...t.ending.mail(end.on) };
  await sendMail(tx, enqueue, letter, now);
}

/** The same way as when she leaves by herself; the line stands where she once worked. */
async function forget(tx: Tx, { id }: Idle, now: Date): Promise<void> {
  const worked = await rows(
    tx,
    sql`select distinct m.body_id as "bodyId" from memberships m where m.person_id = ${id}`,
    z.object({ bodyId: z.string() }),
  );
  for (const { bodyId } of worked) await record(tx, { actor: { id: null }, at: now, action: "identity.account_ended", bodyId });
  await run(tx, sql`select set_config('fokus.actor', ${id}, true)`);
  await run(tx, sql`select fokus_forget_me()`);
}

/** The day on which the own account ends when no task is added; null while there is one. */
export async function accountEndOf(
  tx: Tx,
  { id, createdAt, tasks }: { id: string; createdAt: Date; tasks: readonly OwnTask[] },
  today: string,
): Promise<string | null> {
  if (tasks.some(({ until }) => until === null || until >= today)) return null;
  const [told] = await tx.select({ on: accountEnds.endsOn }).from(accountEnds).where(eq(accountEnds.personId, id));
  const lastDay = tasks
    .flatMap(({ until }) => until ?? [])
    .sort()
    .at(-1);
  return told?.on ?? endsOn(lastDay ?? dayOf(createdAt), today)?.on ?? null;
}
