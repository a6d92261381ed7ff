// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

export const permissions: readonly PermissionRow[] = [
  ["GET /suche", everybody(200)],
  ["GET /suche/vorschlaege", everybody(200)],
];
