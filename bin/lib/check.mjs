// SPDX-License-Identifier: EUPL-1.2
import { runSteps, staticChecks, testRun } from "./steps.mjs";

const begin = Date.now();
const [types, ...others] = staticChecks;
// What starts processes and threads again and again takes minutes; `npm test` has it all.
const slow = ["test/commands/**", "src/rooms/inventory/reading/**", "src/kit/documents/**", "src/kit/tables/**"];
const done = await runSteps([testRun(["unit", "pglite"], slow), types, ...others]);
const failed = done.filter((step) => !step.ok);
console.log(
  `${failed.length === 0 ? "✓ All well" : `✗ ${failed.map((step) => step.name).join(", ")}`} (${((Date.now() - begin) / 1000).toFixed(1)} s)`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
