// SPDX-License-Identifier: EUPL-1.2
import type { UnreadableCode } from "./table.ts";

/** What a file is by its first bytes; its name is never asked. */
export type Content = { kind: "text" } | { kind: "zip" } | { kind: "foreign"; code: UnreadableCode };

const signatures: [string, UnreadableCode][] = [
  ["89504e470d0a1a0a", "picture"],
  ["ffd8ff", "picture"],
  ["474946383761", "picture"],
  ["474946383961", "picture"],
  ["49492a00", "picture"],
  ["4d4d002a", "picture"],
  ["00000100", "picture"],
  ["255044462d", "pdf"],
  ["1f8b08", "archive"],
  ["526172211a07", "archive"],
  ["377abcaf271c", "archive"],
  ["425a6839", "archive"],
  ["7b5c727466", "document"],
];

const zipSignatures = ["504b0304", "504b0506"];
const oldOfficeSignature = "d0cf11e0a1b11ae1";

/** Names the content by its first bytes; text is whatever is nothing else. */
export function sniff(bytes: Uint8Array): Content {
  const start = hexOf(bytes.subarray(0, 16));
  if (zipSignatures.some((signature) => start.startsWith(signature))) return { kind: "zip" };
  if (start.startsWith(oldOfficeSignature)) return { kind: "foreign", code: oldOfficeContent(bytes) };
  const known = signatures.find(([signature]) => start.startsWith(signature));
  if (known) return { kind: "foreign", code: known[1] };
  return isNewerPicture(bytes) ? { kind: "foreign", code: "picture" } : markup(bytes);
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

/** WebP, HEIC and AVIF carry their mark after a length. */
function isNewerPicture(bytes: Uint8Array): boolean {
  const start = asciiOf(bytes, 16);
  return (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") || /^ftyp(heic|heix|mif1|avif)/.test(start.slice(4));
}

/** Excel 97 to 2003, Word 97 to 2003 and password-protected XLSX share one container; the stream names inside differ. */
function oldOfficeContent(bytes: Uint8Array): UnreadableCode {
  const inside = Buffer.from(bytes.subarray(0, 1_000_000)).toString("latin1");
  const streamIn = (name: string) => inside.includes([...name].join("\u0000"));
  if (streamIn("EncryptedPackage")) return "protected";
  return streamIn("WordDocument") ? "document" : "old-excel";
}

/** Web pages saved under the name of a table, and the XML tables of Excel 2003. */
function markup(bytes: Uint8Array): Content {
  const start = asciiOf(bytes, 1000).replaceAll("\u0000", "").toLowerCase();
  if (/^[^a-z<]{0,6}<(!doctype html|html|table|body|head)\b/.test(start)) return { kind: "foreign", code: "web-page" };
  if (start.includes("<?xml") && start.includes("urn:schemas-microsoft-com:office:spreadsheet"))
    return { kind: "foreign", code: "old-excel" };
  return { kind: "text" };
}

function asciiOf(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.subarray(0, length)).toString("latin1");
}
