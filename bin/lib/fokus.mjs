// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { handOver } from "./handover.mjs";
import { giveUp, inProject, typescriptArgs, typescriptEnv } from "./project.mjs";

const source = inProject("src", "cli.ts");
const bundle = inProject("dist", "server", "cli.js");
const args = process.argv.slice(2);
// `npm run fokus -- inventory check liste.csv` moves to the project's folder; the file lies where the person stood.
const cwd = process.env.npm_lifecycle_event === "fokus" && process.env.INIT_CWD ? process.env.INIT_CWD : process.cwd();

if (existsSync(source)) handOver([...typescriptArgs(), source, ...args], { cwd, env: typescriptEnv() });
else if (existsSync(bundle)) handOver(["--max-semi-space-size=16", "--heap-growing-percent=25", bundle, ...args], { cwd });
else giveUp("Neither src/cli.ts nor dist/server/cli.js is there. Is this folder complete?");
