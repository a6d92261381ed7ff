// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

export const permissions: readonly PermissionRow[] = [
  ["GET /api", everybody(200)],
  ["GET /api/openapi.json", everybody(200)],
];
