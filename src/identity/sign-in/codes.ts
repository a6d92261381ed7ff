// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from "node:crypto";
import { and, eq, gt, inArray, isNull, lt, sql } from "drizzle-orm";
import { newCode, newId, type Tx } from "#kit/db";
import { later, minutes } from "#kit/time";
import type { Seals } from "#kit/web";
import { waitingAt } from "../invitations/accept.ts";
import { people, signInCodes } from "../tables.ts";

export const codeLifetime = minutes(15);
const attemptLimit = 5;

export interface AskedCode {
  /** Kept by the browser that asked, together with the code: the way to redeem it. */
  browserToken: string;
  /** What to send, and to whom; null when nobody has this address. The page shows the same either way. */
  mail: { recipient: string; code: string; mark: string; about: string } | null;
}

/** Makes a one-time code. Unknown addresses get a row as well, so that answer and effort are the same. */
export async function askForCode(tx: Tx, seals: Seals, input: { email: string; nextPath: string; now: Date }): Promise<AskedCode> {
  const email = input.email.toLowerCase();
  const there = await tx.select({ id: people.id }).from(people).where(eq(people.email, email));
  const isKnown = (await waitingAt(tx, email, input.now)).length > 0 || there.length > 0;
  const code = newCode(8);
  const browserToken = randomBytes(32).toString("base64url");
  const id = newId(input.now);
  await tx.insert(signInCodes).values({
    id,
    personId: there.length === 1 ? (there[0]?.id ?? null) : null,
    email: isKnown ? email : null,
    browserHash: seals.digest("code-browser", browserToken),
    codeHash: seals.digest("code", `${id}:${code}`),
    nextPath: input.nextPath,
    createdAt: input.now,
    expiresAt: later(input.now, codeLifetime),
  });
  const mail = { recipient: email, code: `${code.slice(0, 4)}-${code.slice(4)}`, mark: markOf(seals, browserToken), about: id };
  return { browserToken, mail: isKnown ? mail : null };
}

/** Two digits on the page and in the mail: colleagues who share a mailbox see which code is whose. Opens nothing. */
export function markOf(seals: Seals, browserToken: string): string {
  return String(10 + (Buffer.from(seals.digest("code-mark", browserToken)).readUInt32BE() % 90));
}

/** As people type it: in two groups, in capitals, with blanks. */
const plain = (typed: string) => typed.toLowerCase().replace(/[^a-z0-9]/g, "");

export type RedeemOutcome = { kind: "right"; email: string; nextPath: string } | { kind: "wrong" } | { kind: "over" };

/** Uses a code once. The attempt is counted before it is compared, in one statement: parallel tries cannot share one. */
export async function redeemCode(tx: Tx, seals: Seals, input: { browserToken: string; code: string; now: Date }): Promise<RedeemOutcome> {
  const [row] = await tx
    .update(signInCodes)
    .set({ attempts: sql`${signInCodes.attempts} + 1` })
    .where(
      and(
        inArray(signInCodes.browserHash, seals.digests("code-browser", input.browserToken)),
        isNull(signInCodes.usedAt),
        gt(signInCodes.expiresAt, input.now),
        lt(signInCodes.attempts, attemptLimit),
      ),
    )
    .returning();
  if (!row) return { kind: "over" };
  if (!seals.digests("code", `${row.id}:${plain(input.code)}`).includes(row.codeHash) || row.email === null) {
    return row.attempts >= attemptLimit ? { kind: "over" } : { kind: "wrong" };
  }
  const used = await tx
    .update(signInCodes)
    .set({ usedAt: input.now })
    .where(and(eq(signInCodes.id, row.id), isNull(signInCodes.usedAt)))
    .returning({ id: signInCodes.id });
  return used.length === 0 ? { kind: "over" } : { kind: "right", email: row.email, nextPath: row.nextPath };
}
