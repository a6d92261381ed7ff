// SPDX-License-Identifier: EUPL-1.2
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { projectPath } from "#kit/place";

/** What bin/fokus does, with a small program in place of ours. */
function handOverTo(program: string): ChildProcess {
  const script = `import { handOver } from ${JSON.stringify(projectPath("bin", "lib", "handover.mjs"))}; handOver(["-e", ${JSON.stringify(program)}]);`;
  return spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["pipe", "pipe", "inherit"] });
}

const firstWord = async (child: ChildProcess) => String((await once(child.stdout ?? child, "data"))[0]).trim();
const exitCode = async (child: ChildProcess) => (await once(child, "exit"))[0];

test("the program's exit code becomes the command's", async () => {
  expect(await exitCode(handOverTo("process.exit(3)"))).toBe(3);
});

test("a program that is killed gives 128 and the number of the signal, as shells do", async () => {
  expect(await exitCode(handOverTo("process.kill(process.pid, 'SIGKILL')"))).toBe(137);
});

test("what is typed reaches the program", async () => {
  const child = handOverTo("process.stdin.on('data', (typed) => process.stdout.write('heard ' + typed))");
  child.stdin?.end("Linde");
  expect(await firstWord(child)).toBe("heard Linde");
});

test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
  "%s reaches the program, and the command waits until it has finished",
  async (signal) => {
    const program = `setInterval(() => {}, 1000); process.on("${signal}", () => setTimeout(() => process.exit(7), 100)); console.log("ready")`;
    const child = handOverTo(program);
    expect(await firstWord(child)).toBe("ready");
    child.kill(signal);
    expect(await exitCode(child)).toBe(7);
  },
);
