// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

export const permissions: readonly PermissionRow[] = [
  ["GET /bausteine", everybody(200)],
  ["GET /bausteine/formular", everybody(200)],
  ["POST /bausteine/formular", everybody(422)],
];
