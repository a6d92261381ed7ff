// SPDX-License-Identifier: EUPL-1.2
import { and, eq, gte, inArray, isNull, or, sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import type { Role } from "#kit/policy";
import { dayOf } from "#kit/time";
import type { WebContext } from "#kit/web";
import { letInvitedIn } from "../invitations/accept.ts";
import { linkAccount } from "../oidc/link.ts";
import { type Began, beginSession } from "../sessions.ts";
import { memberships } from "../tables.ts";
import { strongRoles } from "./back/tables.ts";
import { type Candidate, candidatesAt, lockAddress } from "./candidates.ts";
import { knownBrowser } from "./known-browser.ts";
import { seeAsked, takeAsked, waitForAnswer } from "./waiting.ts";

const proved = z.object({
  email: z.string(),
  nextPath: z.string(),
  isStrong: z.boolean(),
  /** The account that proved the address, to be linked to whoever she says she is; null when a code did. */
  account: z.object({ issuer: z.string(), subject: z.string() }).nullable(),
});

/** An address somebody has just proved that she reads, by a code or by a provider that speaks for it. */
export type Proved = z.infer<typeof proved>;

export type EnterOutcome =
  | { kind: "signed-in"; token: string; personId: string; name: string; nextPath: string; isOneOfSeveral: boolean }
  | { kind: "ask" }
  | { kind: "nobody" | "other-account" };

/** Signs in whoever is behind the address. Several: the one this browser knows, or it is asked who she is; she has ten minutes to say. */
export async function enterByAddress(c: WebContext, tx: Tx, what: Proved): Promise<EnterOutcome> {
  await lockAddress(tx, what.email);
  const candidates = await candidatesAt(tx, what.email, c.var.clock.now());
  const [first] = candidates;
  if (!first) return { kind: "nobody" };
  if (candidates.length === 1) return signInAs(c, tx, { what, who: first, waits: first.waits, isOneOfSeveral: false });
  await waitForAnswer(c, tx, "who", what);
  const remembered = what.account === null && remembersOneOf(c, candidates);
  return remembered ? signInAs(c, tx, { what, who: remembered, waits: remembered.waits, isOneOfSeveral: true }) : { kind: "ask" };
}

/** Somebody only invited so far is asked for, whoever used the browser before. */
function remembersOneOf(c: WebContext, candidates: readonly Candidate[]): Candidate | false {
  const known = knownBrowser(c);
  if (known === null || candidates.some(({ personId }) => personId === null)) return false;
  return candidates.find(({ personId }) => personId === known.personId) ?? false;
}

/** Who may be asked for in this browser now; null when it has proved no address, or too long ago. */
export async function whoMayBe(c: WebContext): Promise<Candidate[] | null> {
  return c.var.doors.signIn(async (tx) => {
    const what = await seeAsked(c, tx, "who", proved);
    return what && candidatesAt(tx, what.email, c.var.clock.now());
  });
}

/** Who she says she is, and which invitations under another name are hers too. */
export interface Said {
  key: string;
  also: readonly string[];
}

export type SayOutcome = EnterOutcome | { kind: "over" } | { kind: "not-there" };

/** Signs in as the one she says she is, once. */
export function sayWho(c: WebContext, { key, also }: Said): Promise<SayOutcome> {
  return c.var.doors.signIn(async (tx) => {
    const seen = await seeAsked(c, tx, "who", proved);
    if (!seen) return { kind: "over" };
    await lockAddress(tx, seen.email);
    const candidates = await candidatesAt(tx, seen.email, c.var.clock.now());
    const who = candidates.find((one) => one.key === key);
    if (!who) return { kind: "not-there" };
    const what = await takeAsked(c, tx, "who", proved);
    if (!what) return { kind: "over" };
    const invited = candidates.filter((one) => one.personId === null && also.includes(one.key)).flatMap(({ waits }) => waits);
    return signInAs(c, tx, { what, who, waits: [...who.waits, ...invited], isOneOfSeveral: true });
  });
}

interface Entry {
  what: Proved;
  who: Candidate;
  waits: readonly string[];
  isOneOfSeveral: boolean;
}

async function signInAs(c: WebContext, tx: Tx, { what, who, waits, isOneOfSeveral }: Entry): Promise<EnterOutcome> {
  const now = c.var.clock.now();
  const personId = await letInvitedIn(tx, { ...who, waits }, now);
  if (personId === null) return { kind: "nobody" };
  // At a mailbox of several an account says that somebody is one of them, not which: a task that needs two factors is not opened by saying so.
  const vouches = !isOneOfSeveral || !(await needsTwoFactors(tx, personId, now));
  if (what.account && vouches && !(await linkAccount(tx, what.account, personId, now))) return { kind: "other-account" };
  await record(tx, { actor: { id: personId }, at: now, action: "identity.signed_in" });
  const began: Began = { way: what.account ? "provider" : "code", isStrong: what.isStrong && vouches };
  const token = await beginSession(tx, c.var.seals, personId, now, began);
  return { kind: "signed-in", token, personId, name: who.name, nextPath: what.nextPath, isOneOfSeveral };
}

/** Whether somebody has, or is to have, a task that needs two factors. */
async function needsTwoFactors(tx: Tx, personId: string, now: Date): Promise<boolean> {
  const open = or(isNull(memberships.validTo), gte(memberships.validTo, dayOf(now)));
  const strong = inArray(memberships.role, tx.select({ role: sql<Role>`${strongRoles.role}` }).from(strongRoles));
  return (await tx.$count(memberships, and(eq(memberships.personId, personId), open, strong))) > 0;
}
