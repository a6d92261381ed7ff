// SPDX-License-Identifier: EUPL-1.2
import { handOver } from "./handover.mjs";
import { inProject, root, typescriptArgs, typescriptEnv } from "./project.mjs";

handOver([...typescriptArgs(), inProject("bench", "understanding", "run.ts"), ...process.argv.slice(2)], {
  cwd: root,
  env: typescriptEnv(),
});
