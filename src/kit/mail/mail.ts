// SPDX-License-Identifier: EUPL-1.2
import { desc, eq, isNull, lt, sql } from "drizzle-orm";
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { z } from "zod";
import { instant, newId, run, type Tx } from "#kit/db";
import { defineJob, type Enqueue, type JobKind } from "#kit/jobs";

export const mails = pgTable("mails", {
  id: uuid("id").primaryKey(),
  template: text("template").notNull(),
  about: uuid("about").notNull(),
  recipient: text("recipient").notNull(),
  subject: text("subject"),
  body: text("body"),
  /** A calendar entry that comes along, as iCalendar. */
  calendar: text("calendar"),
  createdAt: instant("created_at").notNull(),
  sentAt: instant("sent_at"),
});

/** A mail to one person. `template` and `about` name it: the same mail about the same thing goes out once. */
export interface Mail {
  template: string;
  about: string;
  recipient: string;
  subject: string;
  body: string;
  /** A calendar entry that comes along, as iCalendar. */
  calendar?: string;
}

/** What a postman takes along. */
export interface Letter {
  recipient: string;
  subject: string;
  body: string;
  calendar?: string | undefined;
  messageId: string;
}

/** How mails leave the house. */
export interface Postman {
  deliver(letter: Letter): Promise<void>;
  /** Example mode keeps the text, so that the outbox page can show it. */
  keepsText: boolean;
}

const mailQueue = { name: "mail.send", shape: z.object({ mailId: z.uuid() }) };

/** The job that sends one mail. A mail that is already out is not sent again. */
export function sendMailJob(postman: Postman): JobKind<typeof mailQueue.shape> {
  return defineJob({
    ...mailQueue,
    retryLimit: 12,
    run: async ({ mailId }, { db, clock }) => {
      const [mail] = await db.owner((tx) => tx.select().from(mails).where(eq(mails.id, mailId)));
      if (!mail || mail.sentAt || mail.subject === null || mail.body === null) return;
      const { recipient, subject, body, calendar } = mail;
      const letter = { recipient, subject, body, calendar: calendar ?? undefined, messageId: mail.id };
      // A mail server's refusal names the address; the queue keeps what a job says.
      await postman.deliver(letter).catch((error: { responseCode?: number }) => {
        throw new Error(`Mail ${mailId} did not leave: ${error.responseCode ?? "no answer"}`);
      });
      const sent = { sentAt: clock.now(), ...(postman.keepsText ? {} : { subject: null, body: null, calendar: null }) };
      await db.owner((tx) => tx.update(mails).set(sent).where(eq(mails.id, mailId)));
    },
  });
}

/** Puts a mail into the outbox and its job into the queue, in the caller's transaction. */
export async function sendMail(tx: Tx, enqueue: Enqueue, mail: Mail, now: Date): Promise<void> {
  const id = newId(now);
  await tx
    .insert(mails)
    .values({ id, ...mail, createdAt: now })
    .onConflictDoNothing();
  await enqueue(tx, mailQueue, { mailId: id });
}

/** Takes the same statements as `sendMail` and sends nothing: how long an answer takes must not tell whether an address is known. */
export async function sendNothing(tx: Tx, enqueue: Enqueue, now: Date): Promise<void> {
  const none = sql`${newId(now)}::uuid, '', ${newId(now)}::uuid, '', ${now.toISOString()}::timestamptz`;
  await run(tx, sql`insert into mails (id, template, about, recipient, created_at) select ${none} where false`);
  await enqueue(tx, mailQueue, { mailId: newId(now) });
}

/** Removes mails of days past, as owner; who got one and when is not kept longer. */
export async function removeOldMails(tx: Tx, before: Date): Promise<void> {
  await tx.delete(mails).where(lt(mails.createdAt, before));
}

/** The newest mails, as owner; for the outbox page of example mode. */
export function newestMails(tx: Tx, limit = 30): Promise<(typeof mails.$inferSelect)[]> {
  return tx.select().from(mails).orderBy(desc(mails.createdAt)).limit(limit);
}

/** How many mails have not left yet, as owner. */
export async function unsentMails(tx: Tx): Promise<number> {
  return (await tx.select({ id: mails.id }).from(mails).where(isNull(mails.sentAt))).length;
}
