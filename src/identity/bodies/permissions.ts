// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

const bodies = "/intern/:body/team/stellen";

/** Who gives tasks in the town leads its bodies; a deputy gives none while the officer is there. */
const leadersOnly = (status: number) => ({ ...everybody(404), nobody: 303, officer: status, deputy: 404 });

const company = async () => ({ stelle: "musterbau" });

export const bodyPermissions: readonly PermissionRow[] = [
  [`GET ${bodies}`, leadersOnly(200)],
  [`GET ${bodies}/liste.csv`, leadersOnly(200)],
  [`GET ${bodies}/neu`, leadersOnly(200)],
  [`POST ${bodies}`, leadersOnly(422)],
  [`GET ${bodies}/:stelle`, leadersOnly(200), company],
  [`GET ${bodies}/:stelle/aendern`, leadersOnly(200), company],
  [`POST ${bodies}/:stelle/aendern`, leadersOnly(422), company],
  [`GET ${bodies}/:stelle/beenden`, leadersOnly(200), company],
  [`POST ${bodies}/:stelle/beenden`, leadersOnly(422), company],
  [`POST ${bodies}/:stelle/ende-zuruecknehmen`, leadersOnly(303), company],
];
