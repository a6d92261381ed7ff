// SPDX-License-Identifier: EUPL-1.2
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** A test file that opens the world, its database or a stage made of them runs on both engines; every other one is pure and runs once. */
const opensDatabase = /from "(?:#world|\.\/test-stage\.ts|(?:\.\.?\/)+(?:harness\/)?database\.ts|(?:\.\.?\/)+world\.ts)"/;

const journeys = ["test/journeys/**/*.test.{ts,tsx}"];
const others = globSync("{src,test,bench}/**/*.test.{ts,tsx}", { cwd: import.meta.dirname, exclude: ["test/journeys/**"] });
const onDatabase = others.filter((file) => opensDatabase.test(readFileSync(`${import.meta.dirname}/${file}`, "utf8")));
const pure = others.filter((file) => !onDatabase.includes(file));
/** What concerns PostgreSQL alone, such as a pooler in front of it. */
const onPostgres = "**/*.postgres.test.ts";

/** Whatever tests leave in the temporary folder lies in one of this run's, which goes with it. */
const temporary = mkdtempSync(join(tmpdir(), "fokus-tests-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));

/** Files of a worker share their modules: loading them costs more than most tests. Each worker keeps one database open. */
const shared = {
  isolate: false,
  pool: "forks",
  maxWorkers: 2,
  // Far beyond what a test takes: a busy machine makes no test fail.
  testTimeout: 60_000,
  hookTimeout: 120_000,
  env: { TMPDIR: temporary },
} as const;

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      { test: { ...shared, name: "unit", include: pure } },
      { test: { ...shared, name: "pglite", include: onDatabase, exclude: [onPostgres], globalSetup: "test/harness/pglite.ts" } },
      { test: { ...shared, name: "postgres", include: onDatabase, globalSetup: "test/harness/postgres.ts" } },
      {
        test: {
          ...shared,
          name: "journeys",
          include: journeys,
          globalSetup: ["test/harness/pglite.ts", "test/harness/chromium.ts"],
          maxWorkers: 2,
          testTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
