// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { handOver } from "./handover.mjs";
import { giveUp, inProject, typescriptArgs, typescriptEnv } from "./project.mjs";

const source = inProject("src", "register", "map", "run.ts");

if (existsSync(source)) handOver([...typescriptArgs(), source, ...process.argv.slice(2)], { env: typescriptEnv() });
else giveUp("The hexagons are placed in the sources, not in a bundle.");
