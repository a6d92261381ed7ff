// SPDX-License-Identifier: EUPL-1.2
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openPglite } from "#kit/db";
import { provideFilesFolder } from "./files.ts";
import { prepareTemplate } from "./template.ts";

/** Before the tests on PGlite: migrate once and keep the result in a file, which every worker loads. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "fokus-pglite-"));
  const dump = join(folder, "migrated.tar");
  const db = await openPglite();
  await prepareTemplate(db);
  await writeFile(dump, Buffer.from(await (await db.dump()).arrayBuffer()));
  await db.close();
  project.provide("testDatabase", { engine: "pglite", dump });
  const removeFiles = await provideFilesFolder(project);
  return async () => {
    await rm(folder, { recursive: true, force: true });
    await removeFiles();
  };
}
