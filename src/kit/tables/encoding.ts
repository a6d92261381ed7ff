// SPDX-License-Identifier: EUPL-1.2
import { analyse } from "chardet";
import iconv from "iconv-lite";
import { plausibility } from "./plausibility.ts";
import { type TableNote, Unreadable } from "./table.ts";

export type Decoded = { text: string; encoding: string; notes: TableNote[] };

/** One-byte tables German lists come in: Windows, the older Latin-9, old Macs, DOS. Earlier wins a tie. */
const oneByteTables = ["windows-1252", "iso-8859-15", "macintosh", "cp850"];

/** Turns bytes into text. UTF-8 is proved, not guessed; every other reading is weighed by how German it looks. */
export function decode(bytes: Uint8Array, wanted?: string): Decoded {
  if (wanted === undefined) return clean(detect(bytes));
  const forced = decodeAs(bytes, wanted);
  if (!forced.text.includes("\ufffd")) return clean(forced);
  const found = detect(bytes);
  return clean({ ...found, notes: [{ code: "encoding-did-not-fit", wanted: forced.encoding, used: found.encoding }, ...found.notes] });
}

function decodeAs(bytes: Uint8Array, wanted: string): Decoded {
  const encoding = wanted.trim().toLowerCase();
  if (!iconv.encodingExists(encoding)) throw new Unreadable("unknown-encoding");
  return { text: iconv.decode(bytes, encoding), encoding, notes: [] };
}

function detect(bytes: Uint8Array): Decoded {
  const marked = byteOrderMark(bytes) ?? utf16WithoutMark(bytes);
  if (marked) return { text: iconv.decode(bytes, marked), encoding: marked, notes: [] };
  const utf8 = strictUtf8(bytes);
  return utf8 === null ? weigh(bytes) : untwist(utf8);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** Western text in UTF-16 has a zero in almost every second byte, always on the same side. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length - (bytes.length % 2), 4096);
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = length * 0.35;
  if (length < 8 || Math.max(even, odd) < most || Math.min(even, odd) > length * 0.1) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Valid UTF-8 that reads »SchÃ¼tzen« was encoded twice by some program before us; the second coat comes off. */
function untwist(text: string): Decoded {
  const plain: Decoded = { text, encoding: "utf-8", notes: [] };
  if (!/Ã[¤¶¼Ÿ„–œ]/.test(text) || /[äöüß]/.test(text)) return plain;
  const inner = strictUtf8(iconv.encode(text, "windows-1252"));
  return inner === null ? plain : { text: inner, encoding: "utf-8", notes: [{ code: "twice-encoded" }] };
}

function weigh(bytes: Uint8Array): Decoded {
  const readings = [...oneByteTables, "utf-8", ...guesses(bytes)].map((encoding) => {
    const text = iconv.decode(bytes, encoding);
    return { text, encoding, score: plausibility(text) };
  });
  const best = readings.reduce((a, b) => (b.score > a.score ? b : a));
  return { text: best.text, encoding: best.encoding, notes: [] };
}

function guesses(bytes: Uint8Array): string[] {
  return analyse(bytes.subarray(0, 65_536))
    .filter((match) => match.confidence >= 40)
    .map((match) => match.name.toLowerCase())
    .filter((name) => iconv.encodingExists(name) && !oneByteTables.includes(name) && !/^(iso-8859-1|utf|windows-1252)/.test(name));
}

/** Takes out what no cell may hold and counts what was lost. A file that is mostly such bytes is no text. */
function clean(decoded: Decoded): Decoded {
  const nul = decoded.text.split("\0").length - 1;
  const controls = decoded.text.match(/(?![\t\n\r\f\0])\p{Cc}/gu)?.length ?? 0;
  if (controls > 8 && controls > decoded.text.length * 0.01) throw new Unreadable("binary");
  if (nul > 8 && nul > decoded.text.length * 0.2) throw new Unreadable("binary");
  const lost = decoded.text.split("\ufffd").length - 1;
  const notes = [...decoded.notes];
  if (nul > 0) notes.push({ code: "nul-bytes-removed", count: nul });
  if (lost > 0) notes.push({ code: "unreadable-letters", count: lost });
  const text = decoded.text.replace(/^\ufeff/, "").replaceAll("\0", "");
  return { ...decoded, text, notes };
}
