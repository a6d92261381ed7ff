// SPDX-License-Identifier: EUPL-1.2
import { execFile } from "node:child_process";
import { copyFile, cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type BuildOptions, build } from "esbuild";
import { expect, test } from "vitest";
import { projectPath } from "#kit/place";

const run = promisify(execFile);
const here = import.meta.dirname;
const printing = `
  import { docxOf, pdfOf } from "${here}/index.ts";
  const paper = { title: "Papier", lang: "de", metadata: [], blocks: [{ kind: "paragraph", text: "Guten Tag" }], createdAt: new Date(0) };
  const files = [await pdfOf(paper), await docxOf(paper)];
  process.stdout.write(files.map((file) => Buffer.from(file.subarray(0, 4)).toString("latin1")).join(" "));
`;
const beginnings = "%PDF PK\u0003\u0004";

test("the printing thread starts from the sources under tsx, and lets the process end when the work is done", async () => {
  const { stdout } = await run(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", printing], { cwd: projectPath() });
  expect(stdout).toBe(beginnings);
});

test("the printing thread starts from a bundle, where it is a file of its own beside it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "fokus-documents-"));
  try {
    await cp(projectPath("assets", "fonts"), join(folder, "assets", "fonts"), { recursive: true });
    await copyFile(projectPath("package.json"), join(folder, "package.json"));
    await symlink(projectPath("node_modules"), join(folder, "node_modules"));
    await build({ stdin: { contents: printing, resolveDir: here }, outfile: join(folder, "dist", "main.js"), ...bundled });
    await build({ entryPoints: { "documents-worker": join(here, "worker.ts") }, outdir: join(folder, "dist"), ...bundled });
    const { stdout } = await run(process.execPath, [join(folder, "dist", "main.js")]);
    expect(stdout).toBe(beginnings);
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** Typst is a native addon and stays a package. */
const bundled = {
  bundle: true,
  platform: "node" as const,
  format: "esm" as const,
  target: "node24",
  external: ["@myriaddreamin/typst-ts-node-compiler"],
  banner: { js: 'import { createRequire as requireFor } from "node:module"; const require = requireFor(import.meta.url);' },
} satisfies BuildOptions;
