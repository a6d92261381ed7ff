// SPDX-License-Identifier: EUPL-1.2
import { and, eq } from "drizzle-orm";
import { newId, type Tx } from "#kit/db";
import { everybody, type PermissionRow } from "#kit/policy";
import { bodies } from "#register";
import { asks } from "../asking/tables.ts";
import { worked as team } from "../expected.ts";
import { entries } from "../tables.ts";
import { claims } from "./tables.ts";

const town = "/intern/:body/bestand/zuordnungen";
const own = "/intern/:body/eintrag";
const at = new Date("2027-03-12T08:00:00Z");
const linkedId = "01890000-0000-7000-8000-00000000f011";
const waitingId = "01890000-0000-7000-8000-00000000f012";

const representative = (status: number): PermissionRow[1] => ({ ...everybody(404), nobody: 303, representative: status });

async function organisation(tx: Tx, slug: string): Promise<string> {
  const [found] = await tx.select({ id: bodies.id }).from(bodies).where(eq(bodies.slug, slug));
  if (!found) throw new Error(`The example week has no body ${slug}`);
  return found.id;
}

/** The example week has no link yet: the table brings one of the association in the cast, and a claim of a company that waits. */
async function aLink(tx: Tx, bodyId: string) {
  const [first, second] = await tx.select().from(entries).where(eq(entries.bodyId, bodyId)).limit(2);
  if (!first || !second) throw new Error("The example week has an inventory.");
  const row = (id: string, organisationId: string, entry: { id: string; name: string }) => ({
    ...{ id, bodyId, organisationId, entryId: entry.id, entryName: entry.name, claimedAt: at },
  });
  await tx
    .insert(claims)
    .values({ ...row(linkedId, await organisation(tx, "tus-08-altdorf"), first), decidedAs: "accepted", decidedAt: at })
    .onConflictDoNothing();
  await tx
    .insert(claims)
    .values(row(waitingId, await organisation(tx, "musterbau"), second))
    .onConflictDoNothing();
  const [known] = await tx
    .select({ id: asks.id })
    .from(asks)
    .where(and(eq(asks.claimId, linkedId), eq(asks.bodyId, bodyId)));
  if (!known) await tx.insert(asks).values({ id: newId(at), claimId: linkedId, bodyId, entryId: first.id });
}

/** The page of the association that Ines represents. */
const ofAssociation: NonNullable<PermissionRow[2]> = async (tx, bodyId) => {
  await aLink(tx, bodyId);
  return { body: "tus-08-altdorf" };
};

const waiting: NonNullable<PermissionRow[2]> = async (tx, bodyId) => {
  await aLink(tx, bodyId);
  return { id: waitingId };
};

const linked: NonNullable<PermissionRow[2]> = async (tx, bodyId) => {
  await aLink(tx, bodyId);
  return { id: linkedId };
};

/** Routes of claims: the representative's own, and the town's answer to them. */
export const claimPermissions: PermissionRow[] = [
  [`GET ${own}`, representative(200), ofAssociation],
  [`POST ${own}`, representative(422), ofAssociation],
  [`POST ${own}/zuordnen`, representative(303), ofAssociation],
  [`GET ${town}`, team(200)],
  [`GET ${town}/:id`, team(200), waiting],
  [`POST ${town}/:id`, team(422), waiting],
  // Last, because afterwards there is no link.
  [`POST ${own}/beenden`, representative(303), ofAssociation],
  [`POST ${town}/:id/beenden`, team(303), linked],
];
