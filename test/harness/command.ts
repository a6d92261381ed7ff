// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { projectPath } from "#kit/place";

/** A command that runs in a process of its own. */
export interface Run {
  child: ChildProcess;
  /** What it has written so far. */
  out: string;
  err: string;
  ended: Promise<number>;
}

/** Starts a command of the command line in a folder, with nothing but the given settings. */
export function fokus(folder: string, args: string[], env: Record<string, string> = {}): Run {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(FOKUS_|DATABASE_URL|NODE_ENV|VITEST)/.test(name)));
  const child = spawn(process.execPath, [projectPath("bin", "fokus"), ...args], {
    cwd: folder,
    env: { ...clean, LOG_LEVEL: "silent", ...env },
  });
  const run: Run = { child, out: "", err: "", ended: once(child, "close").then(([code]) => code) };
  child.stdout.on("data", (text) => {
    run.out += text;
  });
  child.stderr.on("data", (text) => {
    run.err += text;
  });
  return run;
}

/** Waits until the process says so. */
export function says(run: Run, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => run.out.includes(words) && resolve();
    run.child.stdout?.on("data", look);
    run.ended.then((code) => reject(new Error(`ended with ${code} before saying "${words}": ${run.err}`)));
    look();
  });
}
