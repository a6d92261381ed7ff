// SPDX-License-Identifier: EUPL-1.2
import { once } from "node:events";
import { start } from "./processes.ts";

/** Runs one command of the command line to its end. */
export async function runCommand(args: string[], env: Record<string, string>): Promise<void> {
  const [code] = await once(start("src/cli.ts", args, env), "exit");
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}`);
}
