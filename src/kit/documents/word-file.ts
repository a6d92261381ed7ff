// SPDX-License-Identifier: EUPL-1.2
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { look } from "./look.ts";

/** Where the town's computer has no Fira Sans, Word takes this one. */
const secondFont = "Arial";
const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="${look.font}"><w:altName w:val="${secondFont}"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`;

/** The same file with the given time in place of the clock's, and with a second choice of font. */
export function finished(file: Uint8Array, createdAt: Date): Uint8Array {
  const parts = unzipSync(file);
  const core = strFromU8(parts["docProps/core.xml"] ?? new Uint8Array());
  const time = createdAt.toISOString().replace(/\.\d+Z$/, "Z");
  parts["docProps/core.xml"] = strToU8(
    core
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${time}`)
      .replace("</cp:coreProperties>", "<dc:language>de-DE</dc:language></cp:coreProperties>"),
  );
  parts["word/fontTable.xml"] = strToU8(fontTable);
  return zipSync(parts, { mtime: zipTime(createdAt), level: 6 });
}

/** Zip knows the years 1980 to 2099 only. */
function zipTime(at: Date): Date {
  return at.getUTCFullYear() >= 1980 && at.getUTCFullYear() <= 2099 ? at : new Date("1980-01-02T00:00:00Z");
}
