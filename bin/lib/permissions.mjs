// SPDX-License-Identifier: EUPL-1.2
import { handOver } from "./handover.mjs";
import { inProject, root, typescriptArgs, typescriptEnv } from "./project.mjs";

handOver([...typescriptArgs(), inProject("test", "laws", "write-permissions.ts")], { cwd: root, env: typescriptEnv() });
