// SPDX-License-Identifier: EUPL-1.2
import { recordsOfText } from "./csv.ts";
import { decode } from "./encoding.ts";
import { layOut } from "./layout.ts";
import { limits } from "./limits.ts";
import { sniff } from "./sniff.ts";
import { type ReadOptions, type Table, type TableOutcome, Unreadable } from "./table.ts";
import { recordsOfXlsx } from "./xlsx.ts";

/**
 * Reads a list from a file of any of the usual kinds; what the file is decides, not its name.
 * Files from outside go through `readTableInWorker`, which also bounds memory and time.
 */
export async function readTable(bytes: Uint8Array, fileName: string, options: ReadOptions = {}): Promise<TableOutcome> {
  try {
    return { kind: "read", table: await tableOf(bytes, options) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { kind: "unreadable", reason: { code: error.code, ending: endingOf(fileName), ...error.place } };
  }
}

async function tableOf(bytes: Uint8Array, options: ReadOptions): Promise<Table> {
  if (bytes.length === 0) throw new Unreadable("empty");
  const megabytes = bytes.length / 1_000_000;
  if (megabytes > limits.megabytes) throw new Unreadable("too-large", { found: Math.ceil(megabytes) });
  const content = sniff(bytes);
  if (content.kind === "foreign") throw new Unreadable(content.code);
  return content.kind === "zip" ? tableOfXlsx(bytes, options) : tableOfText(bytes, options);
}

async function tableOfXlsx(bytes: Uint8Array, options: ReadOptions): Promise<Table> {
  const { rows, sheet } = await recordsOfXlsx(bytes);
  return { encoding: "utf-8", delimiter: null, sheet, ...layOut(rows, options), notes: [] };
}

function tableOfText(bytes: Uint8Array, options: ReadOptions): Table {
  const decoded = decode(bytes, options.encoding);
  const records = recordsOfText(decoded.text, options.delimiter);
  const notes = [...decoded.notes, ...records.notes];
  return { encoding: decoded.encoding, delimiter: records.delimiter, ...layOut(records.rows, options), notes };
}

/** The end of a file name in lower case ("csv"), null when there is none. */
export function endingOf(fileName: string): string | null {
  return /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? null;
}
