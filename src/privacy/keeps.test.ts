// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { newId, rows } from "#kit/db";
import type { JobKind } from "#kit/jobs";
import { days, hours, later } from "#kit/time";
import { type World, world } from "#world";
import { allJobs, rooms } from "../rooms.ts";
import { privacy } from "./facts.ts";
import { addRow, columnsOf, type DbColumn, type Given } from "./testing/rows.ts";

let w: World;
let columns: DbColumn[];
beforeAll(async () => {
  w = await world();
  columns = await columnsOf(w);
});
beforeEach(async () => {
  w = await world();
});

const deleting: JobKind[] = allJobs({ send: async () => ({}) } as never).filter(({ deletes }) => deletes);

async function runAll(): Promise<void> {
  for (const job of deleting) await job.run({}, { db: w.db, clock: w.clock, enqueue: async () => {} });
}

/** A row whose time begins now, what else it needs, and where to see that it is still there. */
interface Case {
  keeps: string;
  /** The time, when `forMonths` of the room does not say it. Unit: milliseconds. */
  time?: number;
  rows: readonly (readonly [table: string, given: Given])[];
  /** SQL that counts what has to go; left out: rows of the first table. */
  left?: string;
}

const at = new Date("2027-03-12T09:30:00Z");
const day = "2027-03-12";
const [one, two, three, four] = [newId(at), newId(at), newId(at), newId(at)];

const cases: readonly Case[] = [
  { keeps: "sessions|24 hours without use", time: hours(24), rows: [["sessions", { last_seen_at: at, created_at: at }]] },
  { keeps: "sign_in_codes|24 hours", time: hours(24), rows: [["sign_in_codes", { created_at: at, expires_at: later(at, hours(1)) }]] },
  { keeps: "mails|seven days", time: days(7), rows: [["mails", { created_at: at }]] },
  { keeps: "delegations|revoked or run out", rows: [["delegations", { since: "2027-01-01", until: day }]] },
  { keeps: "rate_counts|24 hours", time: hours(24), rows: [["rate_counts", { ends_at: later(at, hours(24)) }]] },
  { keeps: "sign_in_steps|24 hours", time: hours(24), rows: [["sign_in_steps", { kind: "passkey", expires_at: later(at, hours(24)) }]] },
  { keeps: "ways_back|24 hours", time: hours(24), rows: [["ways_back", { made_at: at, until: later(at, hours(24)) }]] },
  {
    keeps: "barrier_reports|answered; never answered: two years",
    rows: [["barrier_reports", { received_at: at, answer_by: day, answer: "x", answered_at: at }]],
  },
  {
    keeps: "inventory_claims|declined, ended or never answered",
    rows: [["inventory_claims", { claimed_at: at, decided_as: "declined", decided_at: at, reason: "x" }]],
  },
  {
    keeps: "inventory_answers|settled, given with an account",
    rows: [
      ["inventory_answers", { ask_id: two, given_by: "account", answered_at: at, settled_as: "accepted", settled_at: at }],
      ["inventory_asks", { id: two, claim_id: one }],
      ["inventory_claims", { id: one, claimed_at: at, decided_as: "accepted", decided_at: at }],
    ],
  },
  { keeps: "absences|the last day", time: days(30), rows: [["absences", { since: day, until: day }]] },
  {
    keeps: "invitations|accepted, revoked or run out",
    time: days(30),
    rows: [["invitations", { invited_at: later(at, -days(1)), until: later(at, days(7)), accepted_at: at }]],
  },
  {
    keeps: "access_requests|answered; not confirmed: 24 hours; never answered: one year",
    time: days(30),
    rows: [["access_requests", { asked_at: at, confirmed_at: at, decided_at: at, approved: true, answer_by: day }]],
  },
  { keeps: "parked_forms|one hour", time: hours(1), rows: [["parked_forms", { parked_at: at }]] },
  { keeps: "inventory_share_looks|the day of looking", rows: [["inventory_share_looks", { looked_on: day }]] },
  {
    keeps: "inventory_rounds, inventory_asks, inventory_ask_mails, inventory_answers|the round ended",
    rows: [
      ["inventory_rounds", { id: one, until: day }],
      ["inventory_asks", { id: two, round_id: one, code: "k7m29xqp" }],
      ["inventory_ask_mails", { ask_id: two, what: "invitation" }],
      ["inventory_answers", { id: three, ask_id: two }],
    ],
    left: "(select count(*) from inventory_rounds) + (select count(*) from inventory_asks) + (select count(*) from inventory_ask_mails) + (select count(*) from inventory_answers)",
  },
  {
    keeps: "inventory_merges.before|merged",
    rows: [["inventory_merges", { merged_at: at, before: { name: "x" } }]],
    left: "(select count(*) from inventory_merges where before <> '{}')",
  },
  { keeps: "files|handed in; at once when read in", rows: [["files", { stored_at: at, keep_until: later(at, days(30)) }]] },
  {
    keeps: "inventory_imports|handed in and never read in",
    time: days(30),
    rows: [
      ["files", { id: one, stored_at: at, keep_until: later(at, days(30)) }],
      ["inventory_imports", { file_id: one, uploaded_at: at, changed_at: at }],
    ],
    left: "(select count(*) from inventory_imports)",
  },
  {
    keeps: "inventory_imports.corrections, remarks|read in",
    rows: [["inventory_imports", { uploaded_at: at, changed_at: at, started_at: at, finished_at: at, corrections: { a: "b" } }]],
    left: "(select count(*) from inventory_imports where corrections <> '{}')",
  },
  {
    keeps: "inventory_import_changes|read in",
    rows: [
      ["inventory_import_changes", { import_id: one }],
      ["inventory_imports", { id: one, uploaded_at: at, changed_at: at, started_at: at, finished_at: at }],
    ],
  },
  { keeps: "inventory_entries|removed", rows: [["inventory_entries", { removed_at: at }]] },
  {
    keeps: "inventory_changed_before|changed together",
    rows: [
      ["inventory_changed_before", { step_id: one }],
      ["undo_steps", { id: one, offered_at: at, until: later(at, days(30)) }],
    ],
  },
  {
    keeps: "inventory_reports|settled",
    rows: [
      ["inventory_reports", { id: one, name: "x", received_at: at }],
      ["inventory_report_settlements", { report_id: one, settled_at: at }],
    ],
  },
  { keeps: "inventory_reports|received and never settled", rows: [["inventory_reports", { name: "x", received_at: at }]] },
  { keeps: "inventory_left_out|the wish was noted", rows: [["inventory_left_out", { noted_at: at }]] },
  {
    keeps: "inventory_invitations, their guests, mails and outcomes|the day of the meeting",
    rows: [
      ["inventory_invitations", { id: one, takes_place_on: day }],
      ["inventory_invitation_guests", { invitation_id: one }],
      ["inventory_invitation_mails", { invitation_id: one }],
      ["inventory_invitation_outcomes", { invitation_id: one }],
    ],
    left: "(select count(*) from inventory_invitations) + (select count(*) from inventory_invitation_guests) + (select count(*) from inventory_invitation_mails) + (select count(*) from inventory_invitation_outcomes)",
  },
  {
    keeps: "inventory_connection_decisions.note|decided",
    rows: [["inventory_connection_decisions", { note: "x", decided_at: at }]],
    left: "(select count(*) from inventory_connection_decisions where note is not null)",
  },
  { keeps: "strategy_comments|taken back", rows: [["strategy_comments", { written_at: at, removed_at: at }]] },
  {
    keeps: "strategy_comments|settled",
    rows: [
      ["strategy_comments", { id: one, written_at: at }],
      ["strategy_comment_settlements", { comment_id: one, settled_at: at }],
    ],
  },
  {
    keeps: "strategy_comments|the next edition was adopted",
    rows: [
      ["strategy_comments", { strategy_id: one, written_at: later(at, -days(1)) }],
      ["strategy_decisions", { strategy_id: one, decided_on: day, decided_by: "Rat", recorded_at: at, outcome: "adopted" }],
    ],
  },
  { keeps: "strategy_comments|written", rows: [["strategy_comments", { written_at: at }]] },
  {
    keeps: "strategy_readings, strategy_reading_looks|the link ended",
    rows: [
      ["strategy_readings", { id: one, since: day, until: day, made_at: at, for_whom: "Amt 40" }],
      ["strategy_reading_looks", { reading_id: one, looked_on: day, times: 1 }],
    ],
    left: "(select count(*) from strategy_readings) + (select count(*) from strategy_reading_looks)",
  },
  { keeps: "strategy_share_looks|the day of looking", rows: [["strategy_share_looks", { looked_on: day }]] },
  { keeps: "strategy_shares|the share ended", rows: [["strategy_shares", { since: day, until: day }]] },
  { keeps: "form_drafts|typed and not sent", rows: [["form_drafts", { saved_at: at, until: later(at, days(30)) }]] },
  { keeps: "strategy_fields|removed", rows: [["strategy_fields", { removed_at: at }]] },
  { keeps: "strategy_goals|removed", rows: [["strategy_goals", { removed_at: at }]] },
  { keeps: "strategy_measures|removed", rows: [["strategy_measures", { removed_at: at }]] },
  { keeps: "strategy_signs|removed", rows: [["strategy_signs", { removed_at: at }]] },
  { keeps: "strategy_committees|removed", rows: [["strategy_committees", { removed_at: at }]] },
  { keeps: "strategy_foundations|removed", rows: [["strategy_foundations", { removed_at: at }]] },
  {
    keeps: "strategy_release_requests.note, reason|answered or withdrawn",
    rows: [["strategy_release_requests", { note: "geheim", reason: "geheim", outcome: "declined", asked_at: at, settled_at: at }]],
    left: "(select count(*) from strategy_release_requests where note <> '' or reason <> '–')",
  },
  {
    keeps: "undo_steps|nobody can take the step any more",
    rows: [
      ["undo_steps", { id: four, offered_at: later(at, -days(30)), until: at, payload: { ids: ["x"] } }],
      ["undo_steps", { id: two, offered_at: later(at, -days(30)), until: at, payload: { ids: ["x"] } }],
      ["inventory_imports", { id: three, undo_step_id: two, uploaded_at: at, changed_at: at, started_at: at, finished_at: at }],
    ],
    left: "(select count(*) from undo_steps where payload <> '{}')",
  },
  {
    keeps: "deletion_runs|the run",
    time: days(400),
    rows: [["deletion_runs", { ran_at: at }]],
    left: "(select count(*) from deletion_runs where job = 'trial.run')",
  },
];

/** What goes with an act of a person, at once: the tests of these acts prove it. */
const byAct = /withdrawn$|by their owner$|the account is deleted$/;

/**
 * The trail is final but for its own retention, which src/trail tries; accounts go after a warning, which src/identity/account tries; what
 * the search knows goes with the act that takes it back, which src/search tries.
 */
const triedThere = ["audit_lines|the line was sealed", "people|the last task ended", "search_things|it is no longer public"];

/** A month counts as 28 days before, and as 31 after: whatever the job counts in, it lies between. */
const before = (kept: number) => later(at, kept - Math.min(days(2), kept / 2));

describe("what a room says it keeps is kept so long, and then goes", () => {
  test.each(cases.map((one) => [one.keeps, one] as const))("%s", async (name, { rows: needed, left, time }) => {
    const said = rooms.flatMap(({ keeps }) => keeps).find(({ what, after }) => `${what}|${after}` === name);
    const months = said?.forMonths ?? 0;
    expect(`${said?.what}|${said?.after}`).toBe(name);
    const bodyId = (await w.body("fabelrade")).id;
    for (const [table, given] of needed) await addRow(w, columns, table, given, bodyId);
    const count = sql.raw(left ?? `(select count(*) from ${needed[0]?.[0]})`);
    const howMany = async () =>
      (await w.db.owner((tx) => rows(tx, sql`select (${count})::int as count`, z.object({ count: z.number() }))))[0]?.count;
    const start = await howMany();
    expect(start).toBeGreaterThan(0);
    w.clock.moveTo(before(time ?? days(28) * months));
    await runAll();
    expect(await howMany(), "before its time").toBe(start);
    w.clock.moveTo(later(at, (time ?? days(31) * months) + days(2)));
    await runAll();
    expect(await howMany(), "after its time").toBe(0);
  });

  test("nothing that is kept for a time is without such a test", () => {
    const tried = cases.map(({ keeps }) => keeps);
    const promised = rooms.flatMap(({ keeps }) => keeps.map(({ what, after }) => `${what}|${after}`));
    expect(promised.filter((name) => !byAct.test(name) && !triedThere.includes(name) && !tried.includes(name))).toEqual([]);
  });

  test("the page says the same time as the room", () => {
    const timed = rooms.flatMap(({ keeps }) => keeps).filter(({ forMonths }) => forMonths > 0);
    const told = timed.flatMap(({ what, forMonths }) =>
      privacy.tables
        .filter(({ table }) => what === table || (table.includes("_") && what.split(/[ ,.]+/).includes(table)))
        .map(({ table, kept }) => ({ table, kept, forMonths })),
    );
    const inWords = (months: number) =>
      months === 1
        ? /1 Monat\b|30 Tage/
        : months % 12 === 0
          ? new RegExp(`\\b(${months} Monate|${months / 12} Jahre?)\\b`)
          : new RegExp(`\\b${months} Monate`);
    expect(told.length).toBeGreaterThan(25);
    expect(told.filter(({ kept, forMonths }) => !inWords(forMonths).test(kept))).toEqual([]);
  });
});
