// SPDX-License-Identifier: EUPL-1.2
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { expect, test } from "vitest";

const run = promisify(execFile);
const here = import.meta.dirname;
const reading = `
  import { readTableInWorker } from "${here}/index.ts";
  const outcome = await readTableInWorker(Buffer.from("Verein;Ort\\nTuS Linde;Hofen\\n"), "v.csv");
  process.stdout.write(JSON.stringify(outcome.table.rows));
`;
const rows = '[{"row":2,"cells":["TuS Linde","Hofen"]}]';

test("the thread starts from the sources under tsx, as dev, start and the command line do", async () => {
  const { stdout } = await run(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", reading]);
  expect(stdout).toBe(rows);
});

test("the thread starts from a bundle, where it is a file of its own beside it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "fokus-tables-"));
  try {
    await build({ stdin: { contents: reading, resolveDir: here }, outfile: join(folder, "main.js"), ...bundled });
    await build({ entryPoints: { "tables-worker": join(here, "worker.ts") }, outdir: folder, ...bundled });
    const { stdout } = await run(process.execPath, [join(folder, "main.js")]);
    expect(stdout).toBe(rows);
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** Some libraries are CommonJS and ask for `require`; an ES module bundle has to bring one. */
const bundled = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node24",
  banner: { js: 'import { createRequire as requireFor } from "node:module"; const require = requireFor(import.meta.url);' },
} as const;
