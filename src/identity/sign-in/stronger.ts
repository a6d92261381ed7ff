// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows } from "#kit/db";
import type { Actor, Membership } from "#kit/policy";
import type { WebContext } from "#kit/web";
import { signedInJustNow } from "./fresh.ts";

/** What a session that began with one factor keeps back, and what it opens. */
interface Standing {
  actor: Actor;
  withheld: readonly Membership[];
}

/** What takes an account away, carries everything kept about it off, or changes who its lines in the trail speak of. */
const wholeAccount = /^\/konto\/(loeschen|name|daten\.\w+)$/;

/** Whether the page at this address opens only after a sign-in with two factors, for the tasks this person has. */
export function needsStronger(path: string, { actor, withheld }: Standing): boolean {
  if (withheld.length === 0) return false;
  if (path.startsWith("/konto")) return wholeAccount.test(path);
  if (path === "/intern" || actor.memberships.length === 0) return true;
  if (/^\/betrieb(\/|$)/.test(path)) return withheld.some(({ role }) => role === "operator");
  const [, , slug, part] = path.split("/");
  // Also where she has another task: what may be given and founded there the database tells from all of them.
  if (withheld.some(({ bodySlug }) => bodySlug === slug)) return true;
  // A body that has nobody yet gets its first people from those who lead it, by whatever task: no other than her own team is open.
  return part === "team" && ![...actor.memberships, ...actor.delegations].some(({ bodySlug }) => bodySlug === slug);
}

/**
 * Whether this person may change how she signs in: shortly after signing in. Has she a task that needs two factors and something of her
 * own to sign in with, the mailbox alone is not enough: whoever reads it could otherwise make a passkey of their own.
 */
export async function mayChangeWaysIn(c: WebContext): Promise<"yes" | "sign-in-again" | "too-weak"> {
  const personId = c.var.actor.id;
  if (personId !== null && c.var.withheld.length > 0 && (await hasOwnWay(c, personId))) return "too-weak";
  return (await signedInJustNow(c)) ? "yes" : "sign-in-again";
}

const one = z.object({ n: z.number() });

/** Whether she has a passkey or a linked account. */
export async function hasOwnWay(c: WebContext, personId: string): Promise<boolean> {
  const [counted] = await c.var.doors.signIn((tx) =>
    rows(
      tx,
      sql`select ((select count(*) from passkeys where person_id = ${personId}) + (select count(*) from provider_links where person_id = ${personId}))::int as n`,
      one,
    ),
  );
  return (counted?.n ?? 0) > 0;
}
