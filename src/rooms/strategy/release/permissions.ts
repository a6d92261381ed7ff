// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import type { PermissionRow } from "#kit/policy";

const at = "/intern/:body/strategie/freigabe-zu-zweit";
const own = (officer: number): PermissionRow[1] => ({
  nobody: 303,
  officer,
  foreign: 404,
  coordinator: 404,
  state: 404,
  by: "strategy.edit",
});
const draft = async () => ({ what: "entwurf" });
const none = async () => ({ request: "00000000-0000-4000-8000-000000000000" });
const waiting = async (tx: Tx, bodyId: string) =>
  (await rows(tx, sql`select id as request from strategy_release_requests where body_id = ${bodyId} limit 1`, found))[0] ?? (await none());
const found = z.object({ request: z.string() });
const inBusyTown = (officer: number): PermissionRow[1] => ({ ...own(officer), when: { busy: { officer: 200, deputy: 200 } } });

/** In the example week one person is enough and nobody has presented anything: the officer is sent back or gets "not there", and nobody else gets further. */
export const releasePermissions: PermissionRow[] = [
  [`GET ${at}`, own(200)],
  [`GET ${at}/vorlegen/:what`, inBusyTown(303), draft],
  [`POST ${at}/vorlegen/:what`, own(303), draft],
  [`GET ${at}/:request`, inBusyTown(404), waiting],
  [`POST ${at}/:request/freigeben`, own(404), none],
  [`POST ${at}/:request/ablehnen`, own(404), none],
  [`POST ${at}/:request/zuruecknehmen`, own(404), none],
  // Last: from here on two people release in Musterstadt.
  [`POST ${at}/einschalten`, own(303)],
];
