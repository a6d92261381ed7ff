// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

export const permissions: readonly PermissionRow[] = [
  ["GET /datenschutz", everybody(200)],
  ["GET /datenschutz/technik", everybody(200)],
];
