// SPDX-License-Identifier: EUPL-1.2
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { askedEntries, askedOnce, hasAnswered, mailOf, saidOfEntry } from "../asked.ts";
import type { LettersFor } from "../paths.ts";
import { inScope } from "../rounds/find.ts";
import { type Said, saidShape } from "../said.ts";
import type { Round } from "../tables.ts";
import { lettersPerPart } from "./parts.ts";

/** Somebody a letter is for. */
export interface Recipient {
  code: string;
  said: Said;
}

const recipient = z.object({ code: z.string(), said: saidShape });

const narrowed: Record<LettersFor, SQL> = {
  all: sql`true`,
  withoutMail: sql`${mailOf} is null`,
  unanswered: sql`not ${hasAnswered}`,
};

/** Whom the letters of one file are for, in the order of names. @param part Counted from 1. */
export function recipientsOf(tx: Tx, roundId: string, whom: LettersFor, part: number): Promise<Recipient[]> {
  return rows(
    tx,
    sql`select a.code, ${saidOfEntry} as said from ${askedEntries} where a.round_id = ${roundId} and ${askedOnce} and ${narrowed[whom]}
        order by e.sort_key, a.id limit ${sql.raw(String(lettersPerPart))} offset ${sql.raw(String((part - 1) * lettersPerPart))}`,
    recipient,
  );
}

/** Stands in previews: no round ever draws it, because it holds signs that codes leave out. */
const sampleCode = "00000000";

/** The letter a draft would print first; undefined when it would ask nobody. */
export async function firstLetter(tx: Tx, round: Round): Promise<Recipient | undefined> {
  const [first] = await rows(
    tx,
    sql`select ${sampleCode}::text as code, ${saidOfEntry} as said from inventory_entries e where ${inScope(round)}
        order by e.sort_key, e.id limit 1`,
    recipient,
  );
  return first;
}
