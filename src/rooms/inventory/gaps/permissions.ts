// SPDX-License-Identifier: EUPL-1.2
import type { PermissionRow } from "#kit/policy";
import { worked as only } from "../expected.ts";

const base = "/intern/:body/bestand";

export const gapPermissions: PermissionRow[] = [
  [`GET ${base}/luecken`, only(200)],
  [`POST ${base}/luecken`, only(303)],
];
