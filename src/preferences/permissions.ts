// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

export const permissions: readonly PermissionRow[] = [
  ["GET /darstellung", everybody(200)],
  ["POST /darstellung", everybody(422)],
  ["POST /darstellung/zuruecksetzen", everybody(303)],
];
