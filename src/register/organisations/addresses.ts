// SPDX-License-Identifier: EUPL-1.2
import { eq, like, ne, sql } from "drizzle-orm";
import { run, type Tx } from "#kit/db";
import { slugOf } from "#kit/text";
import { reserved } from "../slug.ts";
import { bodies, bodyNames } from "../tables.ts";

/** One after the other: an address somebody gives up in this moment is not free before it leads to the new one. */
export async function lockAddresses(tx: Tx): Promise<void> {
  await run(tx, sql`select pg_advisory_xact_lock(7003, 2)`);
}

/** Letters the table's addresses know; a name without any is called "stelle". Digits alone would read as an official key. */
function baseOf(name: string): string {
  const known = slugOf(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return /[a-z]/.test(known) ? known : ["stelle", known].filter(Boolean).join("-");
}

/**
 * An address for a name that neither a body, nor a former name, nor a word of ours has: the name itself, with the place it stands below
 * where the name is taken, then with a number. `bodyId`: the body's own addresses are free for it.
 */
export async function freeAddress(tx: Tx, name: string, place: { bodyId: string; within: string }): Promise<string> {
  const base = baseOf(name);
  const stem = base.slice(0, 40).replace(/-$/, "");
  const alike = `${stem}%`;
  const current = tx
    .select({ slug: bodies.slug })
    .from(bodies)
    .where(sql`${like(bodies.slug, alike)} and ${ne(bodies.id, place.bodyId)}`);
  const former = tx
    .select({ slug: bodyNames.slug })
    .from(bodyNames)
    .where(sql`${like(bodyNames.slug, alike)} and ${ne(bodyNames.bodyId, place.bodyId)}`);
  const taken = new Set([...reserved, ...[...(await current), ...(await former)].map(({ slug }) => slug)]);
  const wanted = [base, baseOf(`${stem} ${place.within}`)];
  const free = wanted.find((slug) => !taken.has(slug));
  if (free) return free;
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** Where a former address of a body below another leads; null when it leads nowhere. */
export async function addressBehind(tx: Tx, slug: string): Promise<string | null> {
  const [now] = await tx
    .select({ slug: bodies.slug })
    .from(bodyNames)
    .innerJoin(bodies, eq(bodies.id, bodyNames.bodyId))
    .where(eq(bodyNames.slug, slug));
  return now?.slug ?? null;
}
