// SPDX-License-Identifier: EUPL-1.2
import { workerData } from "node:worker_threads";
import { readTable, sendParts } from "#kit/tables";
import { headerVocabulary, understandList } from "../understanding/index.ts";
import type { Corrections } from "./corrections.ts";
import type { ListItem } from "./list-item.ts";
import type { Surroundings } from "./place-register.ts";
import { registerOf } from "./register-of.ts";
import { summaryOf } from "./summary.ts";
import { toEntries } from "./to-entry.ts";
import type { UnderstandOutcome } from "./understood.ts";

/** What the thread is started with; nothing else reaches it. */
export interface UnderstandTask {
  bytes: Uint8Array;
  fileName: string;
  corrections: Corrections;
  surroundings: Surroundings;
}

/** What it answers: first what is said about the list, then its entries, some at a time. */
export type UnderstandPart = { kind: "outcome"; outcome: UnderstandOutcome } | { kind: "items"; items: ListItem[] };

/** So many entries cross at once: taking them over holds up a page for a few milliseconds. */
const atOnce = 500;

async function understand({ bytes, fileName, corrections, surroundings }: UnderstandTask): Promise<UnderstandPart[]> {
  const { encoding, delimiter, headerRow, mapping, values, places } = corrections;
  const outcome = await readTable(bytes, fileName, { encoding, delimiter, headerRow, headerWords: headerVocabulary });
  if (outcome.kind === "unreadable") return [{ kind: "outcome", outcome }];
  const { table } = outcome;
  const { body, bodies, lessons } = surroundings;
  const list = understandList(table, {
    body,
    register: registerOf(bodies),
    mapping,
    // What she says about this list goes before what she taught with an earlier one.
    corrections: { ...lessons, values: { ...lessons?.values, ...values }, places: places ?? lessons?.places },
  });
  const items = toEntries(list, table, corrections.forTeam ?? []);
  const batches = Array.from({ length: Math.ceil(items.length / atOnce) }, (_, index) => items.slice(index * atOnce, (index + 1) * atOnce));
  return [
    { kind: "outcome", outcome: { kind: "understood", understood: summaryOf(table, list, items) } },
    ...batches.map((batch) => ({ kind: "items" as const, items: batch })),
  ];
}

await sendParts(await understand(workerData));
