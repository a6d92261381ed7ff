// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** Absolute path of a file of the project: works from the sources and from the bundle in dist/. */
export function projectPath(...parts: string[]): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json above ${import.meta.dirname}`);
    folder = parent;
  }
  return join(folder, ...parts);
}
