// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectPath } from "#kit/place";

/** Folders with files of ours; facts under data/ are quoted and follow no rule of style. */
const folders = [".ci", "assets", "bench", "bin", "deploy", "docs", "migrations", "src", "test"];
const builtOrBinary = /\.(?:png|jpg|ico|woff2|ttf|otf|pdf|xlsx|docx)$/;

export interface ProjectFile {
  path: string;
  text: string;
  /** Lines of the text, without the empty one after the last line break. */
  lines: string[];
}

/** Every text file of the project, as it lies on the disk. */
export function projectFiles(): ProjectFile[] {
  const names = readdirSync(projectPath(), { withFileTypes: true });
  const atTop = names.filter((entry) => entry.isFile() && !entry.name.endsWith(".log")).map((entry) => entry.name);
  const below = folders
    .filter((folder) => names.some((entry) => entry.name === folder))
    .flatMap((folder) => readdirSync(projectPath(folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectPath().length + 1));
  return [...atTop, ...below].filter((path) => !builtOrBinary.test(path)).map(read);
}

function read(path: string): ProjectFile {
  const text = readFileSync(projectPath(path), "utf8");
  return { path, text, lines: text.replace(/\n$/, "").split("\n") };
}
