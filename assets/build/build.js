// SPDX-License-Identifier: EUPL-1.2
// One esbuild run makes style sheet, fonts, pictures and browser script, each with its hash in the name.
import { mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";
import { build } from "esbuild";
import { manifestFile, outFolder, root } from "./inputs.js";
import { kernPlugin } from "./styles.js";

const contentTypes = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Builds everything and writes the manifest last: whoever sees a manifest finds its files. */
export async function buildAssets() {
  const startedAt = Date.now();
  mkdirSync(outFolder, { recursive: true });
  const manifest = describe((await bundle()).metafile);
  const unfinished = `${manifestFile}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(manifest, null, 2)}\n`);
  // Dated to the start, so that a file saved while we were building counts as newer.
  utimesSync(unfinished, startedAt / 1000, startedAt / 1000);
  // In one step: somebody may be reading the old one.
  renameSync(unfinished, manifestFile);
  removeLeftovers(manifest);
  return { files: Object.keys(manifest).length, milliseconds: Date.now() - startedAt };
}

function bundle() {
  const pictures = readdirSync(join(root, "assets/pictures")).map((name) => join(root, "assets/pictures", name));
  return build({
    absWorkingDir: root,
    entryPoints: [join(root, "assets/theme/app.css"), join(root, "assets/browser.ts"), ...pictures],
    outdir: outFolder,
    entryNames: "[name].[hash]",
    assetNames: "[name].[hash]",
    publicPath: "/assets",
    loader: { ".woff2": "file", ".svg": "copy", ".png": "copy" },
    plugins: [kernPlugin],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
}

/** Logical name → { path below the site's root, content type, bytes }. */
function describe(metafile) {
  const files = Object.entries(metafile.outputs).map(([output, { bytes }]) => {
    const name = basename(output);
    const logical = name.replace(/\.[A-Z0-9]{8}(?=\.\w+$)/, "");
    const path = `/assets/${relative(outFolder, join(root, output))}`;
    return [logical, { path, contentType: contentTypes[extname(name)], bytes }];
  });
  return Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function removeLeftovers(manifest) {
  const wanted = new Set([basename(manifestFile), ...Object.values(manifest).map(({ path }) => basename(path))]);
  for (const name of readdirSync(outFolder)) if (!wanted.has(name)) rmSync(join(outFolder, name), { recursive: true });
}
