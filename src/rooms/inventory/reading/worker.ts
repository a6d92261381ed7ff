// SPDX-License-Identifier: EUPL-1.2
import { parentPort, workerData } from "node:worker_threads";
import { noteSentence, readTable } from "#kit/tables";
import { headerVocabulary, type UnderstoodList, understandList } from "../understanding/index.ts";
import type { Corrections, RowRemark } from "./corrections.ts";
import type { Surroundings } from "./place-register.ts";
import { registerOf } from "./register-of.ts";
import { importTexts } from "./texts.de.ts";
import { toEntries } from "./to-entry.ts";
import type { UnderstandOutcome } from "./understood.ts";

/** What the thread is started with; nothing else reaches it. */
export interface UnderstandTask {
  bytes: Uint8Array;
  fileName: string;
  corrections: Corrections;
  surroundings: Surroundings;
}

async function understand({ bytes, fileName, corrections, surroundings }: UnderstandTask): Promise<UnderstandOutcome> {
  const { encoding, delimiter, headerRow, mapping, values, places } = corrections;
  const outcome = await readTable(bytes, fileName, { encoding, delimiter, headerRow, headerWords: headerVocabulary });
  if (outcome.kind === "unreadable") return outcome;
  const { table } = outcome;
  const { body, bodies } = surroundings;
  const list = understandList(table, { body, register: registerOf(bodies), mapping, corrections: { values, places } });
  const items = toEntries(list.items, table, corrections.forTeam ?? []);
  const facts = { encoding: table.encoding, delimiter: table.delimiter, headerRow: table.headerRow, sheet: table.sheet };
  return {
    kind: "understood",
    understood: {
      facts: { ...facts, rows: table.rows.length, columns: table.columns.length },
      list,
      ready: { items, remarks: remarksOn(list), doubles: list.doubles.length },
      hints: table.notes.map(noteSentence),
    },
  };
}

function remarksOn(list: UnderstoodList): RowRemark[] {
  const refused = list.rejected.map(({ row, column, reason }) => ({ row, column, text: reason, taken: false }));
  const partly = list.notes.map(({ row, column, text }) => ({ row, column, text: withoutRow(row, text), taken: true }));
  return [...refused, ...partly].sort((one, other) => one.row - other.row);
}

/** "Zeile 17: Die Postleitzahl …" → "Die Postleitzahl …": the row stands beside it already. */
function withoutRow(row: number, text: string): string {
  const prefix = importTexts.remark(row, "");
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}

parentPort?.postMessage(await understand(workerData));
