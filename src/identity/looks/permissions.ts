// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

const town = "/intern/:body/team/einblicke";
const own = "/betrieb/einblicke";
const officersOnly = (status: number) => ({ ...everybody(404), nobody: 303, officer: status });
const operatorOnly = (operator: number) => ({ ...everybody(404), nobody: 303, operator });
const place = async () => ({ place: "musterstadt" });

export const lookPermissions: readonly PermissionRow[] = [
  [`GET ${town}`, officersOnly(200)],
  [`POST ${town}/:id/antworten`, officersOnly(404)],
  [`POST ${town}/:id/beenden`, officersOnly(404)],
  [`GET ${own}`, operatorOnly(200)],
  [`GET ${own}/neu`, operatorOnly(200)],
  [`GET ${own}/neu/:place`, operatorOnly(200), place],
  [`POST ${own}/neu/:place`, operatorOnly(422), place],
  [`POST ${own}/:id/beenden`, operatorOnly(404)],
];
