// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

const operatorsOnly = (status: number) => ({ ...everybody(404), nobody: 303, operator: status });

export const permissions: readonly PermissionRow[] = [
  ["GET /betrieb/karte", operatorsOnly(200)],
  ["POST /betrieb/karte", operatorsOnly(422)],
];
