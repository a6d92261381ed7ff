// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { privacy } from "../../privacy/facts.ts";
import { accountTexts as t } from "./texts.de.ts";

const ownRow = z.object({
  name: z.string(),
  via: z.string(),
  body: z.string().nullable(),
  content: z.record(z.string(), z.unknown()),
});

/** One table with what it holds about her. */
export interface OwnTable {
  table: string;
  /** What it is called on pages. */
  name: string;
  rows: { body: string | null; content: Record<string, unknown> }[];
}

/** What stands in the head of the export or in tables of its own there. */
const elsewhere = ["memberships", "sessions"];

/** Mails that hold a code: what they say stays out. */
const withCode = /(^|-)code$/;

/** Row by row what hangs on her or came by her address. One query. */
export async function ownRows(tx: Tx): Promise<OwnTable[]> {
  const found = await rows(tx, sql`select name, via, body, content from fokus_own_rows()`, ownRow);
  const tables = new Map<string, OwnTable>();
  for (const { name: table, body, content } of found) {
    if (elsewhere.includes(table)) continue;
    const of = tables.get(table) ?? { table, name: nameOf(table), rows: [] };
    of.rows.push({ body, content: withoutCode(table, content) });
    tables.set(table, of);
  }
  return [...tables.values()];
}

const counts = z.object({ passkeys: z.number(), links: z.number() });

/** How many passkeys and linked accounts she has. */
export async function waysInOf(tx: Tx): Promise<z.infer<typeof counts>> {
  const [found] = await rows(tx, sql`select passkeys, links from fokus_ways_in()`, counts);
  return found ?? { passkeys: 0, links: 0 };
}

const described = (table: string) => privacy.tables.find((one) => one.table === table);
const nameOf = (table: string) => described(table)?.name ?? table;

function withoutCode(table: string, content: Record<string, unknown>): Record<string, unknown> {
  const holdsCode = table === "mails" && withCode.test(String(content.template));
  return holdsCode ? { ...content, subject: t.paper.codeLeftOut, body: t.paper.codeLeftOut } : content;
}

/** What a column is called for people; columns about nobody are only in the file for programs. */
export function columnName(table: string, column: string): string | undefined {
  return described(table)?.columns[column] ?? t.paper.times[column];
}

/** Columns with data about her that are not in the export, each with the reason; a law test compares it with what is kept. */
export const leftOut: Readonly<Record<string, string>> = t.paper.leftOut;
