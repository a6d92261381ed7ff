// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

const nothing = { ...everybody(404), nobody: 303 };

/** Empty they name no form, so there is nothing to keep for anybody. */
export const keptPermissions: readonly PermissionRow[] = [
  ["POST /intern/:body/zwischenstand", nothing],
  ["POST /intern/:body/zwischenstand/verwerfen", nothing],
];
