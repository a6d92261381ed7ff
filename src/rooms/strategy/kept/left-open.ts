// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from "#kit/db";
import { newestKept } from "#kit/drafts";
import { keptTexts as t } from "./texts.de.ts";

/** What this person was writing last and has not sent, for going on; null when there is nothing. One query. */
export async function leftOpen(tx: Tx, bodyId: string, now: Date): Promise<{ text: string; path: string } | null> {
  const kept = await newestKept(tx, bodyId, now);
  return kept && { text: t.goOn(formOf(kept.address), kept.savedAt), path: kept.address };
}

/** The last part of the address that is a word and no id: ".../ziele/neu" is a goal. */
function formOf(address: string): string {
  const names = address.split("/").flatMap((part) => t.forms[part] ?? []);
  return names.at(-1) ?? t.other;
}
