// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

const invitations = "/intern/:body/team/einladungen";
/** A deputy invites nobody while the officer is there. */
const leadersOnly = (status: number) => ({ ...everybody(404), nobody: 303, officer: status, deputy: 404 });

export const invitationPermissions: readonly PermissionRow[] = [
  [`GET ${invitations}/neu`, leadersOnly(200)],
  [`POST ${invitations}`, leadersOnly(422)],
  [`POST ${invitations}/:id/zuruecknehmen`, leadersOnly(404)],
];
