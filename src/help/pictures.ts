// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { projectPath } from "#kit/place";

/** A picture of docs/pictures as pages show it. */
export interface Picture {
  /** Its name with a hash of its content, so that browsers may keep it. */
  file: string;
  /** Unit: CSS pixels. */
  width: number;
  height: number;
  bytes: Uint8Array<ArrayBuffer>;
}

let pictures: ReadonlyMap<string, Picture> | undefined;

/** All pictures by plain name, read once. */
export function allPictures(): ReadonlyMap<string, Picture> {
  pictures ??= new Map(
    readdirSync(projectPath("docs", "pictures"))
      .filter((name) => name.endsWith(".png"))
      .map((name) => [name, readPicture(name)]),
  );
  return pictures;
}

function readPicture(name: string): Picture {
  const bytes = new Uint8Array(readFileSync(projectPath("docs", "pictures", name)));
  const view = new DataView(bytes.buffer);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  // PNG, ISO/IEC 15948, 11.2.1: width and height are the first two numbers of the first chunk.
  return { file: name.replace(/\.png$/, `.${hash}.png`), width: view.getUint32(16), height: view.getUint32(20), bytes };
}

/** The picture a chapter shows by its place in the repository. */
export function pictureOf(src: string): Picture {
  const found = allPictures().get(posix.basename(src));
  if (!found) throw new Error(`There is no picture docs/pictures/${posix.basename(src)}.`);
  return found;
}
