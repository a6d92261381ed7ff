// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { coverageOf } from "./coverage.ts";

export interface Font {
  family: string;
  bytes: Buffer;
  covers: ReadonlySet<number>;
}

/** In the order in which Typst may use them; licences and origins: assets/fonts/README.md. */
const files = [
  { family: "Fira Sans", file: "fira-sans-400.ttf" },
  { family: "Fira Sans", file: "fira-sans-600.ttf" },
  { family: "DejaVu Sans", file: "dejavu-sans.ttf" },
  { family: "Noto Emoji", file: "noto-emoji-400.ttf" },
];

/** The fonts of the papers, read from the folder once. */
export function readFonts(folder: string): Font[] {
  return files.map(({ family, file }) => {
    const bytes = readFileSync(join(folder, file));
    return { family, bytes, covers: coverageOf(bytes) };
  });
}
