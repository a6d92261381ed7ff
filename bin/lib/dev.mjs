// SPDX-License-Identifier: EUPL-1.2
import { handOver } from "./handover.mjs";
import { inProject, root, typescriptArgs, typescriptEnv } from "./project.mjs";

const args = process.argv.slice(2);
handOver(["--watch", "--watch-preserve-output", ...typescriptArgs(), inProject("src", "cli.ts"), "serve", ...args], {
  cwd: root,
  env: typescriptEnv(),
});
