// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";

/** Where the public directory of a body stands. */
export interface DirectoryState {
  open: boolean;
  /** Entries everybody can read while it is open. */
  released: number;
  /** Reports from outside that nobody settled yet. */
  reports: number;
  /** Since when the oldest of them waits. */
  reportedAt: Date | null;
}

const state = z.object({ open: z.boolean(), released: z.number(), reports: z.number(), reportedAt: z.coerce.date().nullable() });

/** Where the public directory of a body stands, for its own people: one query. */
export async function directoryState(tx: Tx, bodyId: string): Promise<DirectoryState> {
  const [found] = await rows(
    tx,
    sql`select
      exists (select from inventory_directories d where d.body_id = ${bodyId} and d.opened_at is not null and d.closed_at is null) as open,
      (select count(*)::int from inventory_releases r join inventory_entries e on e.id = r.entry_id
        where r.body_id = ${bodyId} and e.removed_at is null
          and not exists (select from inventory_directory_refusals f where f.entry_id = e.id)) as released,
      o.reports, o.since as "reportedAt"
      from (select count(*)::int as reports, min(r.received_at) as since from inventory_reports r where r.body_id = ${bodyId}
        and not exists (select from inventory_report_settlements s where s.report_id = r.id)) o`,
    state,
  );
  return found ?? { open: false, released: 0, reports: 0, reportedAt: null };
}

/** How one entry stands to the directory. */
export interface ReleaseFacts {
  releasedAt: Date | null;
  isRefused: boolean;
  isOpen: boolean;
}

const facts = z.object({ releasedAt: z.coerce.date().nullable(), isRefused: z.boolean(), isOpen: z.boolean() });

/** How one entry of a body stands to the directory: one query. */
export async function releaseFactsOf(tx: Tx, bodyId: string, entryId: string): Promise<ReleaseFacts> {
  const [found] = await rows(
    tx,
    sql`select
      (select r.released_at from inventory_releases r where r.entry_id = ${entryId} and r.body_id = ${bodyId}) as "releasedAt",
      exists (select from inventory_directory_refusals f where f.entry_id = ${entryId} and f.body_id = ${bodyId}) as "isRefused",
      exists (select from inventory_directories d where d.body_id = ${bodyId} and d.opened_at is not null and d.closed_at is null) as "isOpen"`,
    facts,
  );
  return found ?? { releasedAt: null, isRefused: false, isOpen: false };
}

/** Whether everybody can read the entry now. */
export function isPublic({ releasedAt, isRefused, isOpen }: ReleaseFacts): boolean {
  return releasedAt !== null && !isRefused && isOpen;
}
