// SPDX-License-Identifier: EUPL-1.2
import { runSteps, staticChecks, testRun } from "./steps.mjs";

const begin = Date.now();
const [types, ...others] = staticChecks;
const done = await runSteps([testRun(["unit", "pglite"]), types, ...others]);
const failed = done.filter((step) => !step.ok);
console.log(
  `${failed.length === 0 ? "✓ All well" : `✗ ${failed.map((step) => step.name).join(", ")}`} (${((Date.now() - begin) / 1000).toFixed(1)} s)`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
