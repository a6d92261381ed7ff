// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

const operatorsOnly = (status: number) => ({ ...everybody(404), nobody: 303, operator: status });

export const permissions: readonly PermissionRow[] = [
  ["GET /barrierefreiheit", everybody(200)],
  ["GET /impressum", everybody(200)],
  ["GET /barriere-melden", everybody(200)],
  ["POST /barriere-melden", everybody(422)],
  ["GET /barriere-melden/fall/:token", everybody(404)],
  ["GET /betrieb/barrieren", operatorsOnly(200)],
  ["GET /betrieb/barrieren/:id", operatorsOnly(404)],
  ["POST /betrieb/barrieren/:id", operatorsOnly(404)],
];
