// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { record } from "#kit/audit";
import { rows, type Tx } from "#kit/db";
import { formId, longText, oneLine } from "#kit/forms";
import { publicTexts } from "./public-texts.ts";
import type { ReportKind } from "./tables.ts";

/** What is asked for, in the order of the page: the list of what is amiss follows it. */
const said = {
  message: longText({ max: 2_000, required: "messageMissing", tooLong: "messageTooLong" }),
  replyTo: oneLine({ max: 200, tooLong: "replyTooLong" }).transform((text) => text || null),
};

/** About an entry that is there. */
export const entryReportForm = {
  schema: z.object({ id: formId, about: z.enum(["wrong", "remove"], "aboutMissing"), ...said }),
  texts: publicTexts.report.errors,
};

/** About one that is missing. */
export const missingForm = {
  schema: z.object({ id: formId, name: oneLine({ max: 200, required: "nameMissing", tooLong: "nameTooLong" }), ...said }),
  texts: publicTexts.report.errors,
};

/** What somebody outside says, signed in or not. `id` was drawn with the form: sent twice, it is one report. */
export interface NewReport {
  id: string;
  bodyId: string;
  entryId: string | null;
  about: ReportKind;
  name: string | null;
  message: string;
  replyTo: string | null;
}

const outcome = z.object({ outcome: z.enum(["taken", "taken-before", "too-many", "not-there"]) });
export type ReportOutcomeKind = z.infer<typeof outcome>["outcome"];

/** Hands a report in. The database bounds how many can wait: nobody fills the officer's list from outside. */
export async function handInReport(tx: Tx, report: NewReport, now: Date): Promise<ReportOutcomeKind> {
  const { id, bodyId, entryId, about, name, message, replyTo } = report;
  const [answer] = await rows(
    tx,
    sql`select inventory_take_report(${id}::uuid, ${bodyId}::uuid, ${entryId}::uuid, ${about}::text, ${name}::text, ${message}::text,
      ${replyTo}::text, ${now.toISOString()}::timestamptz) as outcome`,
    outcome,
  );
  const kind = answer?.outcome ?? "not-there";
  if (kind === "taken") await record(tx, { actor: { id: null }, at: now, action: "inventory.report_received", bodyId, subjectId: id });
  return kind;
}
