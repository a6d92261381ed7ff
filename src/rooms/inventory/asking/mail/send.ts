// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import { rows, type Tx } from "#kit/db";
import { defineJob, type Enqueue } from "#kit/jobs";
import { sendMail } from "#kit/mail";
import type { Actor } from "#kit/policy";
import { dayOf } from "#kit/time";
import { bodyById } from "#register";
import { askedEntries, askedOnce, hasAnswered, mailOf } from "../asked.ts";
import { findRound, progressOf } from "../rounds/find.ts";
import { takeStep } from "../rounds/step.ts";
import { askMails, mailKinds } from "../tables.ts";
import { mailFor } from "./mail.ts";

/** Mails a transaction: PGlite has one connection, and a longer one would stall every page. */
const mostAtOnce = 50;

const order = z.object({ bodyId: z.uuid(), roundId: z.uuid(), what: z.enum(mailKinds), url: z.url() });

/** Puts the mails of a round into the outbox, each once. Runs twice, or twice at the same time, without a second mail. */
export const askByMail = defineJob({
  name: "inventory.ask-by-mail",
  shape: order,
  run: async (asked, { db, clock, enqueue }) => {
    let found = mostAtOnce;
    while (found === mostAtOnce) found = await db.owner((tx) => sendSome(tx, asked, enqueue, clock.now()));
  },
});

/** Returns how many codes were looked at. */
async function sendSome(tx: Tx, { bodyId, roundId, what, url }: z.infer<typeof order>, enqueue: Enqueue, now: Date): Promise<number> {
  const round = await findRound(tx, bodyId, roundId);
  const body = await bodyById(tx, bodyId);
  if (!round?.begunAt || round.endedAt || !body || round.until < dayOf(now)) return 0;
  const open = await rows(
    tx,
    sql`select a.id, a.code, e.name, ${mailOf} as recipient from ${askedEntries}
        where a.round_id = ${roundId} and ${askedOnce} and ${mailOf} is not null and not ${hasAnswered}
          and not exists (select from inventory_ask_mails m where m.ask_id = a.id and m.what = ${what})
        order by e.sort_key, a.id limit ${sql.raw(String(mostAtOnce))}`,
    z.object({ id: z.string(), code: z.string(), name: z.string(), recipient: z.string() }),
  );
  if (open.length === 0) return 0;
  const mine = await tx
    .insert(askMails)
    .values(open.map(({ id }) => ({ askId: id, bodyId, what, queuedAt: now })))
    .onConflictDoNothing()
    .returning({ askId: askMails.askId });
  const first = new Set(mine.map(({ askId }) => askId));
  for (const ask of open.filter(({ id }) => first.has(id))) {
    const { subject, text } = mailFor(what, { body, round, url, ...ask });
    await sendMail(tx, enqueue, { template: `inventory.${what}`, about: ask.id, recipient: ask.recipient, subject, body: text }, now);
  }
  return open.length;
}

interface Act {
  bodyId: string;
  roundId: string;
  actor: Actor;
  now: Date;
  /** Public address of the platform, for the links. */
  url: string;
}

export type SendOutcome = { kind: "ordered"; count: number } | { kind: "nobody" | "before" | "closed" };

/** Orders the mails of a round for everybody with an address who has had none and has not answered. */
export function orderInvitations(tx: Tx, enqueue: Enqueue, act: Act): Promise<SendOutcome> {
  return ordered(tx, enqueue, act, "invitation");
}

/** Orders the one reminder of a round, for those with an address who have not answered. */
export function orderReminder(tx: Tx, enqueue: Enqueue, act: Act): Promise<SendOutcome> {
  return ordered(tx, enqueue, act, "reminder");
}

async function ordered(tx: Tx, enqueue: Enqueue, act: Act, what: (typeof mailKinds)[number]): Promise<SendOutcome> {
  const { bodyId, roundId, actor, now, url } = act;
  const round = await findRound(tx, bodyId, roundId);
  if (!round?.begunAt || round.endedAt || round.until < dayOf(now)) return { kind: "closed" };
  const progress = await progressOf(tx, roundId);
  const count = what === "reminder" ? progress.remindable : progress.unmailed;
  if (count === 0) return { kind: "nobody" };
  if (what === "reminder" && !(await takeStep(tx, { bodyId, roundId, step: "reminded", actor, now }))) return { kind: "before" };
  await enqueue(tx, askByMail, { bodyId, roundId, what, url });
  const action = what === "reminder" ? "inventory.asking_reminded" : "inventory.asking_mailed";
  await record(tx, { actor, at: now, action, bodyId, subjectId: roundId, details: { count } });
  return { kind: "ordered", count };
}
