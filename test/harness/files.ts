// SPDX-License-Identifier: EUPL-1.2
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    filesFolder: string;
  }
}

/** A folder for the files that people of a world hand in. Returns how to remove it: workers end without a word, so they cannot. */
export async function provideFilesFolder(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "fokus-files-"));
  project.provide("filesFolder", folder);
  return () => rm(folder, { recursive: true, force: true });
}
