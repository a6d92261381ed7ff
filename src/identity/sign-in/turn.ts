// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import type { Tx } from "#kit/db";
import type { WebContext } from "#kit/web";
import { type Refused, takeOne } from "../limits/count.ts";
import { codesFromKnownBrowser, codesFromOnePart, codesFromStrangers } from "../limits/rules.ts";
import { people } from "../tables.ts";
import { knownBrowser } from "./known-browser.ts";

/**
 * Takes a turn for a code to this address. Counted by the address as typed, known or not, so that neither answer nor effort
 * tells whether anybody has it. A browser somebody of the address has signed in with before has turns of its own.
 */
export async function takeTurn(c: WebContext, tx: Tx, typed: string): Promise<Refused> {
  const email = typed.toLowerCase();
  const there = await tx.select({ id: people.id }).from(people).where(eq(people.email, email));
  const known = knownBrowser(c);
  const take = (budget: typeof codesFromOnePart, whose: string) => takeOne(tx, c.var.seals, { budget, whose, now: c.var.clock.now() });
  if (known && there.some(({ id }) => id === known.personId)) return take(codesFromKnownBrowser, `${email} ${known.browserId}`);
  const here = await take(codesFromOnePart, `${email} ${c.var.netPart}`);
  return here ?? take(codesFromStrangers, email);
}
