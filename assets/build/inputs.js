// SPDX-License-Identifier: EUPL-1.2
// Which files the assets are made of, and whether one of them is newer than the manifest. No dependency: this runs at every start.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const outFolder = join(root, "dist/assets");
export const manifestFile = join(outFolder, "manifest.json");

/** Style sheet of KERN UX, full; the build keeps only what our pages use. */
export const kernFile = join(root, "node_modules/@kern-ux/native/dist/kern.css");

const isInput = (name) => /\.(tsx?|css|svg|png|woff2|js)$/.test(name) && !/\.test\.tsx?$/.test(name);

/** Files whose words decide which classes of KERN survive: everything that writes markup. */
export function markupFiles() {
  const pages = entries(join(root, "src")).files.filter((path) => path.endsWith(".tsx"));
  return [...pages, ...entries(join(root, "src/kit/elements")).files];
}

/** True when the manifest is there, its files are there, and no input (nor a folder of inputs: deletions) is newer. */
export function isUpToDate() {
  try {
    const builtAt = statSync(manifestFile).mtimeMs;
    const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
    for (const { path } of Object.values(manifest)) statSync(join(root, "dist", path));
    return newestInput() <= builtAt;
  } catch {
    return false;
  }
}

function newestInput() {
  const own = ["assets/theme", "assets/build", "assets/fonts", "assets/pictures", "src"].map((folder) => entries(join(root, folder)));
  const singles = ["assets/browser.ts", "package-lock.json"].map((file) => join(root, file));
  return Math.max(
    ...[kernFile, ...singles].map(modifiedAt),
    ...own.flatMap(({ files, folders }) => [...files, ...folders].map(modifiedAt)),
  );
}

/** Unit: milliseconds since 1970. */
function modifiedAt(path) {
  return statSync(path).mtimeMs;
}

/** All inputs below a folder, and the folders that may hold some. */
function entries(folder) {
  const found = { files: [], folders: [folder] };
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) found.folders.push(path);
    else if (isInput(entry.name)) found.files.push(path);
  }
  return found;
}
