// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { projectPath } from "#kit/place";

/** A port nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No free port");
  return address.port;
}

/** Starts a TypeScript file of the project in a process of its own. */
export function start(file: string, args: string[], env: Record<string, string> = {}, says: "ignore" | "inherit" = "ignore"): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", projectPath(file), ...args], {
    cwd: projectPath(),
    env: { ...process.env, LOG_LEVEL: "silent", ...env },
    stdio: ["ignore", says, "inherit"],
  });
}

/** Starts the house as it is deployed: the bundle, which run.ts builds before it measures, with the settings of Node that the service has. */
export function startHouse(env: Record<string, string>): ChildProcess {
  const [, command = ""] = /^ExecStart=(.*)$/m.exec(readFileSync(projectPath("deploy", "fokus-kommune.service"), "utf8")) ?? [];
  const settings = command.split(" ").filter((word) => word.startsWith("--"));
  return spawn(process.execPath, [...settings, projectPath("dist", "server", "cli.js"), "serve"], {
    cwd: projectPath(),
    env: { ...process.env, LOG_LEVEL: "silent", ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** Bundles the house anew. */
export function buildHouse(): void {
  execFileSync(process.execPath, [projectPath("bin", "build")], { stdio: ["ignore", "ignore", "inherit"] });
}

/** Milliseconds until the address answers with 200. Gives up after a minute. */
export async function untilAnswers(url: string): Promise<number> {
  const started = performance.now();
  while (performance.now() - started < 60_000) {
    const answered = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (answered) return performance.now() - started;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${url} does not answer`);
}

export async function stop(child: ChildProcess): Promise<void> {
  child.kill("SIGTERM");
  if (child.exitCode === null) await once(child, "exit");
}
