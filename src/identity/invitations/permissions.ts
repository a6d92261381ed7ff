// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

const invitations = "/intern/:body/team/einladungen";
const officersOnly = (status: number) => ({ ...everybody(404), nobody: 303, officer: status });

export const invitationPermissions: readonly PermissionRow[] = [
  [`GET ${invitations}/neu`, officersOnly(200)],
  [`POST ${invitations}`, officersOnly(422)],
  [`POST ${invitations}/:id/zuruecknehmen`, officersOnly(404)],
];
