// SPDX-License-Identifier: EUPL-1.2
import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import type { Role } from "#kit/policy";
import { found } from "#kit/web";
import { bodies } from "#register";
import { memberships, people } from "../tables.ts";
import { absencesOf, type ShownAbsence } from "../tasks/absence.ts";
import { declinedMails } from "./mails.ts";

/** A task of the own, also one that is over. */
export interface OwnTask {
  role: Role;
  body: string;
  bodySlug: string;
  bodyKind: string;
  since: string;
  until: string | null;
}

export interface OwnAccount {
  id: string;
  name: string;
  email: string;
  createdAt: Date;
  tasks: OwnTask[];
  absences: ShownAbsence[];
  declinedMails: string[];
}

/** Who somebody is here and what she may do, for herself. */
export async function ownAccount(tx: Tx, personId: string): Promise<OwnAccount> {
  const [person] = await tx.select().from(people).where(eq(people.id, personId));
  const { role, validFrom, validTo } = memberships;
  const tasks = await tx
    .select({ role, body: bodies.name, bodySlug: bodies.slug, bodyKind: bodies.kind, since: validFrom, until: validTo })
    .from(memberships)
    .innerJoin(bodies, eq(bodies.id, memberships.bodyId))
    .where(eq(memberships.personId, personId))
    .orderBy(asc(validFrom), asc(memberships.id));
  const { id, name, email, createdAt } = found(person);
  return { id, name, email, createdAt, tasks, absences: await absencesOf(tx, personId), declinedMails: await declinedMails(tx, personId) };
}

const line = z.object({ at: z.coerce.date(), action: z.string(), body: z.string().nullable() });
export type OwnLine = z.infer<typeof line>;

/** Her own lines of the trail, the newest 1,000. */
export function ownLines(tx: Tx): Promise<OwnLine[]> {
  return rows(tx, sql`select at, action, body_name as body from fokus_own_lines()`, line);
}

const counted = z.object({ name: z.string(), rows: z.number() });
export type Counted = z.infer<typeof counted>;

const shared = z.object({ area: z.enum(["inventory", "strategy"]), body: z.string(), since: z.string(), until: z.string().nullable() });
/** Something another body shares with a body she works for. */
export type SharedWithMe = z.infer<typeof shared>;

/** What she may read elsewhere today, because it is shared. */
export function sharedWithMe(tx: Tx): Promise<SharedWithMe[]> {
  return rows(tx, sql`select area, body, since::text, until::text from fokus_shared_with_me()`, shared);
}

/** In which tables she stands as the one who did something, and how often. */
export async function namedIn(tx: Tx): Promise<Counted[]> {
  return byArea(await rows(tx, sql`select name, rows from fokus_named_in()`, counted));
}

/** In which texts her name or address stands; where she does not work any more no name that she has chosen since. */
export async function mentionsOf(tx: Tx): Promise<Counted[]> {
  return byArea(await rows(tx, sql`select name, rows from fokus_mentions()`, counted));
}

/** The room of a table; what belongs to none stands under "identity". */
const areas = ["inventory", "strategy", "register", "files", "undo"];
const areaOf = (table: string) => areas.find((area) => table.startsWith(area)) ?? "identity";

function byArea(found: readonly Counted[]): Counted[] {
  const sums = new Map<string, number>();
  for (const one of found) sums.set(areaOf(one.name), (sums.get(areaOf(one.name)) ?? 0) + one.rows);
  return [...sums].map(([name, sum]) => ({ name, rows: sum }));
}
