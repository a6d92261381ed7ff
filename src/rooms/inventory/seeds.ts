// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { cast, people } from "#identity";
import type { Tx } from "#kit/db";
import { projectPath } from "#kit/place";
import type { SeedContext } from "#kit/web";
import { bodyBySlug } from "#register";
import { seedDirectory } from "./directory/seeds.ts";
import { findDoublesJob } from "./doubles/job.ts";
import { readFileIn } from "./reading/import-file.ts";
import type { WhenDone } from "./reading/read-in.ts";
import { seedSharing } from "./sharing/seeds.ts";

/** The list of an invented town, as messy as real ones. */
const exampleList = { path: ["data", "inventory", "example-list.csv"], fileName: "Vereine_2026.csv" };

/** Gives Musterstadt its inventory: the example list, read in by its officer. Read in once, it stays as it is. */
export async function seedInventory(tx: Tx, { clock, enqueue }: SeedContext): Promise<void> {
  const body = await bodyBySlug(tx, cast.anna.bodySlug);
  const [officer] = await tx.select({ id: people.id }).from(people).where(eq(people.email, cast.anna.email));
  if (!body || !officer) throw new Error("The example week needs the register and the cast first.");
  const bytes = new Uint8Array(await readFile(projectPath(...exampleList.path)));
  const input = { body, file: { bytes, fileName: exampleList.fileName }, personId: officer.id, now: clock.now() };
  const whenDone: WhenDone = (done, bodyId) => enqueue(done, findDoublesJob, { bodyId });
  const outcome = await readFileIn((fn) => fn(tx), { ...input, whenDone });
  if (outcome.kind === "unreadable") throw new Error(`The example list cannot be read: ${outcome.sentence}`);
  const asOfficer = { id: officer.id, name: cast.anna.name, memberships: [], delegations: [] };
  await seedDirectory(tx, { body, officer: asOfficer, now: clock.now() });
  await seedSharing(tx, clock.now());
}
