// SPDX-License-Identifier: EUPL-1.2
import { and, asc, count, desc, eq, isNull } from "drizzle-orm";
import { people } from "#identity";
import { record } from "#kit/audit";
import type { Tx } from "#kit/db";
import { days, later } from "#kit/time";
import { entries } from "../tables.ts";
import { leaveOut } from "./refuse.ts";
import type { Act } from "./rules.ts";
import { type ReportKind, type ReportOutcome, reports, settlements } from "./tables.ts";

/** Within this time people who report get an answer; the public page says so. */
export const answerTime = days(14);

/** Shown at once; older ones wait below, the count names all. */
const shown = 50;

/** A report with what it is about, as far as that is still there. */
export interface Report {
  id: string;
  about: ReportKind;
  name: string | null;
  message: string;
  replyTo: string | null;
  receivedAt: Date;
  answerBy: Date;
  entry: { code: string; name: string; isRemoved: boolean } | null;
}

/** A report and what became of it. */
export interface SettledReport extends Report {
  outcome: ReportOutcome;
  settledAt: Date;
  settledByName: string | null;
}

const columns = {
  id: reports.id,
  about: reports.about,
  name: reports.name,
  message: reports.message,
  replyTo: reports.replyTo,
  receivedAt: reports.receivedAt,
  code: entries.code,
  entryName: entries.name,
  removedAt: entries.removedAt,
};

type Row = Omit<Report, "answerBy" | "entry"> & { code: string | null; entryName: string | null; removedAt: Date | null };

function reportOf({ code, entryName, removedAt, ...row }: Row): Report {
  const entry = code === null || entryName === null ? null : { code, name: entryName, isRemoved: removedAt !== null };
  return { ...row, answerBy: later(row.receivedAt, answerTime), entry };
}

/** Reports nobody settled yet, the oldest first, and how many there are. */
export async function openReports(tx: Tx, bodyId: string): Promise<{ items: Report[]; total: number }> {
  const open = and(eq(reports.bodyId, bodyId), isNull(settlements.reportId));
  const found = await tx
    .select(columns)
    .from(reports)
    .leftJoin(settlements, eq(settlements.reportId, reports.id))
    .leftJoin(entries, eq(entries.id, reports.entryId))
    .where(open)
    .orderBy(asc(reports.receivedAt), asc(reports.id))
    .limit(shown);
  const [all] = await tx.select({ total: count() }).from(reports).leftJoin(settlements, eq(settlements.reportId, reports.id)).where(open);
  return { items: found.map(reportOf), total: all?.total ?? 0 };
}

/** Reports settled last, the newest first. */
export async function settledReports(tx: Tx, bodyId: string): Promise<SettledReport[]> {
  const found = await tx
    .select({ report: columns, outcome: settlements.outcome, settledAt: settlements.settledAt, settledByName: people.name })
    .from(settlements)
    .innerJoin(reports, eq(reports.id, settlements.reportId))
    .leftJoin(entries, eq(entries.id, reports.entryId))
    .leftJoin(people, eq(people.id, settlements.settledBy))
    .where(eq(settlements.bodyId, bodyId))
    .orderBy(desc(settlements.settledAt), desc(reports.id))
    .limit(shown);
  return found.map(({ report, ...settled }) => ({ ...reportOf(report), ...settled }));
}

/** What can become of a report, by what it is about. */
export const outcomesFor: Record<ReportKind, readonly ReportOutcome[]> = {
  wrong: ["changed", "stays"],
  remove: ["left_out", "stays"],
  missing: ["added", "stays"],
};

export type SettleOutcome = "settled" | "before" | "not-there";

/** Settles a report, once. "left_out" takes the entry out of the directory in the same breath and keeps it out. */
export async function settleReport(tx: Tx, act: Act, input: { id: string; outcome: ReportOutcome }): Promise<SettleOutcome> {
  const { bodyId, actor, now } = act;
  const [report] = await tx
    .select({ about: reports.about, entryId: reports.entryId })
    .from(reports)
    .where(and(eq(reports.id, input.id), eq(reports.bodyId, bodyId)));
  if (!report || !outcomesFor[report.about].includes(input.outcome)) return "not-there";
  const [mine] = await tx
    .insert(settlements)
    .values({ reportId: input.id, bodyId, outcome: input.outcome, settledBy: actor.id, settledAt: now })
    .onConflictDoNothing()
    .returning({ id: settlements.reportId });
  if (!mine) return "before";
  if (input.outcome === "left_out" && report.entryId !== null) await leaveOut(tx, act, report.entryId);
  const details = { outcome: input.outcome };
  await record(tx, { actor, at: now, action: "inventory.report_settled", bodyId, subjectId: input.id, details });
  return "settled";
}

/** Opens a settled report again. What was done about the entry stays as it is. */
export async function reopenReport(tx: Tx, act: Act, id: string): Promise<boolean> {
  const { bodyId, actor, now } = act;
  const gone = await tx
    .delete(settlements)
    .where(and(eq(settlements.reportId, id), eq(settlements.bodyId, bodyId)))
    .returning({ id: settlements.reportId });
  if (gone.length === 0) return false;
  await record(tx, { actor, at: now, action: "inventory.report_reopened", bodyId, subjectId: id });
  return true;
}
