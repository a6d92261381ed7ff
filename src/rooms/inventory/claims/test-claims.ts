// SPDX-License-Identifier: EUPL-1.2
import { desc, eq } from "drizzle-orm";
import { memberships, people } from "#identity";
import { newId } from "#kit/db";
import type { Actor } from "#kit/policy";
import { bodies } from "#register";
import type { Person, World } from "#world";
import { entry, openForAll, release } from "../directory/test-directory.ts";
import type { EntryContent } from "../entries/content.ts";
import { claimEntry } from "./claim.ts";
import { acceptClaim } from "./decide.ts";
import { claims } from "./tables.ts";

export const association = "tus-08-altdorf";

/** A released entry of Musterstadt's open directory, by its code. */
export async function publicEntry(w: World, name: string, content: Partial<EntryContent> = {}): Promise<string> {
  const code = await entry(w, name, content);
  await release(w, code);
  await openForAll(w);
  return code;
}

/** Somebody who represents the company of the example week; gone again when its people are given back. */
export async function builder(w: World): Promise<{ actor: Actor; giveBack(): Promise<void> }> {
  const body = await w.body("musterbau");
  const [id, taskId] = [newId(w.now), newId(w.now)];
  await w.db.owner(async (tx) => {
    await tx.insert(people).values({ id, name: "Otto Bauer", email: "otto@musterbau.example", createdAt: w.now });
    await tx.insert(memberships).values({ id: taskId, personId: id, bodyId: body.id, role: "representative", validFrom: "2027-01-01" });
  });
  const task = { bodyId: body.id, bodySlug: body.slug, bodyName: body.name, role: "representative" as const };
  return {
    actor: { id, name: "Otto Bauer", memberships: [task], delegations: [] },
    giveBack: () =>
      w.db.owner(async (tx) => {
        await tx.delete(memberships).where(eq(memberships.id, taskId));
        await tx.delete(people).where(eq(people.id, id));
      }),
  };
}

/** This person's organisation claims the entry with this code. */
export async function claimsEntry(w: World, person: Person | Actor, entryCode: string, slug = association) {
  const organisation = await w.body(slug);
  const actor = typeof person === "string" ? await w.actor(person) : person;
  return w.db.write(actor, (tx) => claimEntry(tx, { id: newId(w.now), organisation, entryCode, actor, now: w.now }));
}

/** The newest claim of an organisation, as it stands. */
export async function claimOf(w: World, slug = association) {
  const [claim] = await w.db.owner((tx) =>
    tx
      .select({ claim: claims })
      .from(claims)
      .innerJoin(bodies, eq(bodies.id, claims.organisationId))
      .where(eq(bodies.slug, slug))
      .orderBy(desc(claims.claimedAt), desc(claims.id))
      .limit(1),
  );
  if (!claim) throw new Error(`${slug} has claimed nothing`);
  return claim.claim;
}

/** Anna's answer to a claim, with what the act needs. */
export async function annaDecides<T>(
  w: World,
  claimId: string,
  decide: (tx: Parameters<typeof acceptClaim>[0], act: Parameters<typeof acceptClaim>[1]) => Promise<T>,
): Promise<T> {
  const { id: bodyId } = await w.body("musterstadt");
  return w.as("anna", (tx, actor) =>
    decide(tx, { bodyId, claimId, actor, now: w.now, enqueue: w.jobs.enqueue, url: "http://localhost:3000" }),
  );
}

/** Ines's association keeps the entry with this code. */
export async function linked(w: World, code: string): Promise<string> {
  await claimsEntry(w, "ines", code);
  const { id } = await claimOf(w);
  await annaDecides(w, id, acceptClaim);
  return id;
}
