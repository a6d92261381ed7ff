// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface AssetFile {
  /** Address below the site's root, with the hash of the content in it. */
  path: string;
  contentType: string;
  bytes: number;
}

// From the sources the folder lies three levels up; bundled for deploy it lies beside the bundle.
const places = ["../../../dist/assets/", "./assets/"].map((place) => new URL(place, import.meta.url));
let manifest: Readonly<Record<string, AssetFile>> | undefined;

/** Address of a built file by its plain name: asset("app.css") is "/assets/app.PVWYXUL3.css". */
export function asset(name: string): string {
  const file = assetManifest()[name];
  if (!file) throw new Error(`There is no asset "${name}". Known: ${Object.keys(assetManifest()).join(", ")}`);
  return file.path;
}

/** All built files by plain name, read once. */
export function assetManifest(): Readonly<Record<string, AssetFile>> {
  manifest ??= JSON.parse(readFileSync(new URL("manifest.json", folder()), "utf8")) as Record<string, AssetFile>;
  return manifest;
}

/** The built file behind a request's path, for the server to send with a year of caching; undefined when nobody built it. */
export function assetFile(path: string): (AssetFile & { file: string }) | undefined {
  const found = Object.values(assetManifest()).find((candidate) => candidate.path === path);
  return found && { ...found, file: fileURLToPath(new URL(path.slice("/assets/".length), folder())) };
}

function folder(): URL {
  const found = places.find((place) => existsSync(new URL("manifest.json", place)));
  if (!found) throw new Error("The assets are not built yet. Run: node bin/build-assets");
  return found;
}
