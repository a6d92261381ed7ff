// SPDX-License-Identifier: EUPL-1.2
import { newestMails } from "#kit/mail";
import type { World } from "#world";
import { signInByCode, type Visitor, visitor } from "./visitor.ts";

/** All mails to an address, the newest first. */
export async function mailsTo(w: World, email: string): ReturnType<typeof newestMails> {
  return (await w.db.owner((tx) => newestMails(tx, 200))).filter(({ recipient }) => recipient === email);
}

/** Somebody signs in by code in a browser of her own. */
export async function comesIn(w: World, email: string): Promise<Visitor & { leadsTo: string | null; status: number }> {
  const who = visitor(w);
  const answer = await signInByCode(w, who, email);
  return { ...who, leadsTo: answer.headers.get("location"), status: answer.status };
}
