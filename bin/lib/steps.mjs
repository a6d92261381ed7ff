// SPDX-License-Identifier: EUPL-1.2
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isWritable } from "./packages.mjs";
import { giveUp, inProject, node24, packageBin, root } from "./project.mjs";

/** What needs no test runner. Each is a command for Node 24 and counts as one test. */
export const staticChecks = [
  { name: "types", args: [packageBin("typescript", "bin", "tsc"), "--noEmit", ...remembering()] },
  {
    name: "style",
    args: [
      packageBin("@biomejs", "biome", "bin", "biome"),
      "ci",
      "--error-on-warnings",
      "--reporter=concise",
      "--max-diagnostics=60",
      "--colors=off",
    ],
  },
  { name: "boundaries", args: [inProject("bin", "lib", "check-boundaries.mjs")] },
];

/** The compiler keeps what it learned and looks only at what changed: 2 s instead of 10. npm empties the folder with the rest. */
function remembering() {
  const folder = inProject("node_modules", ".cache", "fokus");
  return isWritable(folder) ? ["--incremental", "--tsBuildInfoFile", join(folder, "types.tsbuildinfo")] : [];
}

/** Runs steps, two at a time, and prints a line for each; what a failed one said comes after its line. */
export async function runSteps(steps) {
  const waiting = [...steps];
  const done = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) done.push(await runStep(step));
  };
  await Promise.all([worker(), worker()]);
  return done;
}

async function runStep({ name, args, env, tally }) {
  const begin = Date.now();
  const { code, output } = await runNode(args, { env: { NO_COLOR: "1", ...env }, stdio: "pipe" });
  const seconds = ((Date.now() - begin) / 1000).toFixed(1).padStart(5);
  const counts = tally?.();
  const ok = code === 0 && !counts?.faults.length;
  console.log(`${ok ? "✓" : "✗"} ${name.padEnd(12)}${seconds} s${counts ? `   ${counts.passed} passed, ${counts.failed} failed` : ""}`);
  if (!ok) process.stdout.write(indent([output.trim(), ...(counts?.faults ?? [])].join("\n")));
  return { name, ok, counts };
}

const indent = (text) => `${text.replace(/^/gm, "    ")}\n`;

/** Runs Node 24 in the project's folder; never with an address of a real database in its environment. */
export function runNode(args, { env = {}, stdio }) {
  const node = node24();
  if (!node) giveUp("The packages are not installed yet. Run: node bin/setup");
  return new Promise((resolve) => {
    const child = spawn(node, args, { cwd: root, env: { ...ownEnvironment(), ...env }, stdio: ["ignore", stdio, stdio] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text) => (output += text));
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Settings of the program must not reach its tests: an operator may have them in the shell. */
function ownEnvironment() {
  const settings = /^(DATABASE_URL|PORT|SMTP_|OIDC_|FOKUS_(?!TEST_))/;
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.test(name))), NODE_ENV: "test" };
}

/** A run of Vitest over some projects, and what came of it once it ended. */
export function testRun(projects, leftOut = []) {
  const folder = mkdtempSync(join(tmpdir(), "fokus-tally-"));
  const file = join(folder, "tally.json");
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const reporters = ["--reporter=default", `--reporter=${inProject("test", "harness", "tally.ts")}`];
  const args = [
    packageBin("vitest", "vitest.mjs"),
    "run",
    ...projects.map((project) => `--project=${project}`),
    ...leftOut.map((glob) => `--exclude=${glob}`),
    ...reporters,
  ];
  return { name: "tests", args, env: { FOKUS_TEST_TALLY: file }, tally: () => readTally(file, projects) };
}

/** A run that was cut off counts as a failure, and so does a project in which no test ran. */
function readTally(file, projects) {
  try {
    const { passed, failed, ran } = JSON.parse(readFileSync(file, "utf8"));
    const faults = projects.filter((project) => !ran[project]).map((project) => `No test ran in the project "${project}".`);
    return { passed, failed: failed + faults.length, faults };
  } catch {
    return { passed: 0, failed: 1, faults: ["The tests ended before they could be counted."] };
  }
}
