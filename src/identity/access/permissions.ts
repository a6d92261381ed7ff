// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

const desk = "/intern/:body/team/anfragen";
const officersOnly = (status: number) => ({ ...everybody(404), nobody: 303, officer: status });
const operatorOnly = (operator: number) => ({ ...everybody(404), nobody: 303, operator });
const town = async () => ({ place: "erdachtal" });

export const accessPermissions: readonly PermissionRow[] = [
  ["GET /zugang-anfragen", everybody(200)],
  ["GET /zugang-anfragen/:place", everybody(200), town],
  ["POST /zugang-anfragen/:place", everybody(422), town],
  ["GET /zugang-anfragen/anfrage/:token", everybody(404)],
  ["POST /zugang-anfragen/anfrage/:token", everybody(404)],
  ["POST /zugang-anfragen/anfrage/:token/zurueckziehen", everybody(404)],
  [`GET ${desk}`, { ...officersOnly(200), deputy: 404 }],
  [`GET ${desk}/:id`, officersOnly(404)],
  [`POST ${desk}/:id/freigeben`, officersOnly(404)],
  [`POST ${desk}/:id/ablehnen`, officersOnly(404)],
  ["GET /betrieb/anfragen", operatorOnly(200)],
  ["GET /betrieb/anfragen/:id", operatorOnly(404)],
  ["POST /betrieb/anfragen/:id/freigeben", operatorOnly(404)],
  ["POST /betrieb/anfragen/:id/ablehnen", operatorOnly(404)],
];
