// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Absolute path of the project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Absolute path of a file of the project. */
export const inProject = (...parts) => join(root, ...parts);

/** Node 24 as npm brought it, or the running one when it is new enough; undefined before the packages are installed. */
export function node24() {
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  const locked = inProject("node_modules", `node-linux-${process.arch}`, "bin", "node");
  return existsSync(locked) ? locked : undefined;
}

/** Arguments that let Node run TypeScript, from whatever folder the command is called. */
export const typescriptArgs = () => ["--import", pathToFileURL(inProject("node_modules", "tsx", "dist", "loader.mjs")).href];

/** tsx looks for the tsconfig (and with it the JSX dialect) in the current folder, which need not be ours. */
export const typescriptEnv = () => ({ ...process.env, TSX_TSCONFIG_PATH: inProject("tsconfig.json") });

/** Path of a command that a package brings, to be run with Node 24. */
export const packageBin = (...parts) => inProject("node_modules", ...parts);

/** Ends with a sentence instead of a stack. Exit codes: 1 a step failed, 2 this machine or folder cannot do it. */
export function giveUp(sentence, exitCode = 2) {
  process.stderr.write(`${sentence}\n`);
  process.exit(exitCode);
}
