// SPDX-License-Identifier: EUPL-1.2
import { runNode, runSteps, staticChecks, testRun } from "./steps.mjs";

const checks = await runSteps(staticChecks);
const { args, env, tally } = testRun(["unit", "pglite", "postgres", "journeys"]);
const { code } = await runNode(args, { env, stdio: "inherit" });
const counts = tally();
for (const fault of counts.faults) console.log(`✗ ${fault}`);

const passed = counts.passed + checks.filter((check) => check.ok).length;
const failedTests = code !== 0 && counts.failed === 0 ? 1 : counts.failed;
const failed = failedTests + checks.filter((check) => !check.ok).length;
for (const check of checks) if (!check.ok) console.log(`✗ ${check.name} (its reasons stand above the tests)`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
