// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

export const permissions: readonly PermissionRow[] = [
  ["GET /kommunen", everybody(200)],
  ["GET /kommunen.csv", everybody(200)],
  ["GET /kommunen.json", everybody(200)],
  ["GET /ags/:key", everybody(301), async () => ({ key: "05990004" })],
];
