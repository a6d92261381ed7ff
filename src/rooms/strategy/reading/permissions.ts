// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { everybody, type PermissionRow } from "#kit/policy";

const base = "/intern/:body/strategie";

/** Nothing is shared in the example week: only the town's own people read its draft. */
const own = (officer: number): PermissionRow[1] => ({
  nobody: 303,
  officer,
  foreign: 404,
  coordinator: 404,
  state: 404,
  by: "strategy.edit",
});

/** What somebody gets as well to whom the draft is shown: Kreis, Land, and the council. */
const guest = (officer: number): PermissionRow[1] => ({
  ...own(officer),
  by: "strategy.read",
  when: { draftShared: { coordinator: officer, state: officer, councillor: officer } },
});

/** A code that nobody was given. */
const noCode = async () => ({ code: "2222-2222", block: "strategie-00000000" });
/** Where a link is there. */
const withLink = (status: number): PermissionRow[1] => ({ ...own(404), when: { busy: { officer: status, deputy: status } } });
const aLink = async (tx: Tx, bodyId: string) =>
  (await rows(tx, sql`select id from strategy_readings where body_id = ${bodyId} limit 1`, z.object({ id: z.string() })))[0] ?? {};

const noBlock = async () => ({ block: "strategie-00000000" });

export const readingPermissions: PermissionRow[] = [
  [`GET ${base}/zeigen`, own(200)],
  [`POST ${base}/zeigen`, own(422)],
  [`GET ${base}/zeigen/:id`, withLink(200), aLink],
  [`POST ${base}/zeigen/:id/beenden`, withLink(303), aLink],
  [`GET ${base}/lesen`, guest(200)],
  [`GET ${base}/lesen/entwurf.pdf`, guest(200)],
  // This part is not in the draft any more: the page says so.
  [`GET ${base}/lesen/kommentar/:block`, guest(404), noBlock],
  [`POST ${base}/lesen/kommentar/:block`, guest(409), noBlock],
  [`POST ${base}/lesen/zuruecknehmen`, guest(404)],
  [`POST ${base}/lesen/zurueckholen`, guest(404)],
  ["GET /lesen/:code", everybody(404), noCode],
  ["GET /lesen/:code/entwurf.pdf", everybody(404), noCode],
  ["GET /lesen/:code/kommentar/:block", everybody(404), noCode],
  ["POST /lesen/:code/kommentar/:block", everybody(404), noCode],
  ["POST /lesen/:code/zuruecknehmen", everybody(404), noCode],
  ["POST /lesen/:code/zurueckholen", everybody(404), noCode],
];
