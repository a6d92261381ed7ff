// SPDX-License-Identifier: EUPL-1.2
import { sql } from "drizzle-orm";
import { z } from "zod";
import { rows, type Tx } from "#kit/db";
import { everybody, type PermissionRow } from "#kit/policy";

const invitations = "/intern/:body/team/einladungen";
/** A deputy invites nobody while the officer is there. */
const leadersOnly = (status: number) => ({ ...everybody(404), nobody: 303, officer: status, deputy: 404 });

const anInvitation = async (tx: Tx, bodyId: string) =>
  (await rows(tx, sql`select id from invitations where body_id = ${bodyId} limit 1`, z.object({ id: z.string() })))[0] ?? {};

export const invitationPermissions: readonly PermissionRow[] = [
  [`GET ${invitations}/neu`, leadersOnly(200)],
  [`POST ${invitations}`, leadersOnly(422)],
  [`POST ${invitations}/:id/zuruecknehmen`, { ...leadersOnly(404), when: { busy: { officer: 303 } } }, anInvitation],
];
