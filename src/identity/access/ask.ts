// SPDX-License-Identifier: EUPL-1.2
import { eq } from "drizzle-orm";
import { newCode, newId, type Tx } from "#kit/db";
import type { Enqueue } from "#kit/jobs";
import { sendMail, sendNothing } from "#kit/mail";
import { hours } from "#kit/time";
import type { Seals } from "#kit/web";
import type { Body } from "#register";
import { type Budget, takeOne } from "../limits/count.ts";
import { accessMailsFromAll, accessMailsFromOnePart } from "../limits/rules.ts";
import { paths } from "../paths.ts";
import type { RequestedRole } from "./roles.ts";
import { accessRequests } from "./tables.ts";
import { accessTexts as t } from "./texts.ts";

/** So long the address can be confirmed; afterwards the request goes. Unit: milliseconds. */
export const confirmWithin = hours(24);

export interface NewRequest {
  /** Drawn with the form: sent twice, it is one request. */
  id: string;
  body: Body;
  name: string;
  email: string;
  role: RequestedRole;
  phone: string | null;
  message: string;
  now: Date;
  url: string;
  /** The part of the net she asks from. */
  netPart: string;
}

/** The token in a new request's link, which only her mail and her browser hold. */
const tokenOf = (seals: Seals, id: string) => seals.digest("access-link", id);
const linkHashOf = (seals: Seals, token: string) => seals.digest("access-link-kept", token);
const codeHashOf = (seals: Seals, id: string, code: string) => seals.digest("access-code", `${id}:${code}`);

/** What the database may know a token by: a link sent before the secret changed goes on working while the old secret is there. */
export const linkHashesOf = (seals: Seals, token: string): string[] => seals.digests("access-link-kept", token);
/** What the database may know a code by. */
export const codeHashesOf = (seals: Seals, id: string, code: string): string[] => seals.digests("access-code", `${id}:${code}`);

/** The token of a request that is there, by whichever secret it was made. */
function tokenOfKept(seals: Seals, { id, linkHash }: { id: string; linkHash: string }): string {
  const made = seals.digests("access-link", id).find((token) => linkHashesOf(seals, token).includes(linkHash));
  return made ?? tokenOf(seals, id);
}

/** Keeps a request and mails its code; it waits for nobody until the address is confirmed. Returns the token of its link. As sign-in. */
export async function askForAccess(tx: Tx, seals: Seals, enqueue: Enqueue, asked: NewRequest): Promise<string> {
  const { body, now, url, netPart, ...row } = asked;
  const email = asked.email.toLowerCase();
  const [known] = await tx.select().from(accessRequests).where(eq(accessRequests.id, asked.id));
  if (known && known.email === email && known.confirmedAt === null) return tokenOfKept(seals, known);
  const id = known ? newId(now) : asked.id;
  const [code, token] = [newCode(8), tokenOf(seals, id)];
  const hashes = { linkHash: linkHashOf(seals, token), codeHash: codeHashOf(seals, id, code) };
  const kept = await tx
    .insert(accessRequests)
    .values({ ...row, ...hashes, id, email, bodyId: body.id, askedAt: now })
    .onConflictDoNothing()
    .returning({ id: accessRequests.id });
  const enough = (budget: Budget, whose: string) => takeOne(tx, seals, { budget, whose, now });
  const refused = (await enough(accessMailsFromOnePart, `${email} ${netPart}`)) ?? (await enough(accessMailsFromAll, email));
  if (kept.length === 0 || refused) await sendNothing(tx, enqueue, now);
  else {
    const words = { body: body.name, code: `${code.slice(0, 4)}-${code.slice(4)}`, link: `${url}${paths.accessRequest(token)}` };
    await sendMail(tx, enqueue, { template: "identity.access-code", about: id, recipient: email, ...t.mails.code(words) }, now);
  }
  return token;
}
