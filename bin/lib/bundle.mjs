// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import { cpSync, globSync, rmSync } from "node:fs";
import { basename, dirname } from "node:path";
import { build } from "esbuild";
import { inProject, root } from "./project.mjs";

const outdir = inProject("dist", "server");

/** Threads are started by file name: `kit/tables/worker.ts` becomes `tables-worker.js` beside the bundle. */
const workers = globSync("src/**/worker.ts", { cwd: root }).map((file) => [`${basename(dirname(file))}-worker`, file]);

const begin = Date.now();
const assets = spawnSync(process.execPath, [inProject("bin", "build-assets")], { cwd: root, stdio: "inherit" });
if (assets.status !== 0) process.exit(1);
rmSync(outdir, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: Object.fromEntries([["main", "src/main.ts"], ["cli", "src/cli.ts"], ...workers]),
  outdir,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node24",
  packages: "external",
  sourcemap: true,
  sourcesContent: false,
  metafile: true,
  logLevel: "warning",
}).catch(() => process.exit(1)); // esbuild has said why
// The bundle looks for the pages' styles and scripts beside itself.
cpSync(inProject("dist", "assets"), `${outdir}/assets`, { recursive: true });
const sizes = Object.entries(metafile.outputs).filter(([file]) => file.endsWith(".js"));
const kilobytes = Math.round(sizes.reduce((sum, [, { bytes }]) => sum + bytes, 0) / 1024);
console.log(
  `dist/server: ${sizes.length} files, ${kilobytes} kB, ${((Date.now() - begin) / 1000).toFixed(1)} s. Start: node dist/server/cli.js serve`,
);
