// SPDX-License-Identifier: EUPL-1.2
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { giveUp, node24 } from "./project.mjs";

/** Runs Node 24 in place of this process: same input, output and signals, and its exit code becomes ours. */
export function handOver(args, { cwd = process.cwd(), env = process.env } = {}) {
  const node = node24();
  if (!node) giveUp("The packages are not installed yet. Run: node bin/setup");
  const child = spawn(node, args, { cwd, env, stdio: "inherit" });
  child.on("error", (error) => giveUp(`Node 24 does not start: ${error.message}`));
  passSignalsOn(child);
  child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

/** A terminal sends Ctrl+C to the whole group, so the child has it already; anything else reaches only us. */
function passSignalsOn(child) {
  process.on("SIGINT", () => {
    if (!process.stdin.isTTY) child.kill("SIGINT");
  });
  for (const signal of ["SIGTERM", "SIGHUP", "SIGUSR2"]) process.on(signal, () => child.kill(signal));
}
