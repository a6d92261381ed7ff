// SPDX-License-Identifier: EUPL-1.2
import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

/** Counts what happened and writes it to the file that bin/test names. A file that cannot be loaded is a failure without a test. */
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], faultsOutsideTests: readonly unknown[]): void {
    const file = process.env.FOKUS_TEST_TALLY;
    if (!file) return;
    const ran: Record<string, number> = {};
    let passed = 0;
    let failed = faultsOutsideTests.length;
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state);
      const failedHere = states.filter((state) => state === "failed").length;
      const passedHere = states.filter((state) => state === "passed").length;
      passed += passedHere;
      failed += failedHere === 0 && module.state() === "failed" ? 1 : failedHere;
      ran[module.project.name] = (ran[module.project.name] ?? 0) + passedHere + failedHere;
    }
    writeFileSync(file, JSON.stringify({ passed, failed, ran }));
  }
}
