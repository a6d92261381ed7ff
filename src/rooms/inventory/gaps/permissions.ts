// SPDX-License-Identifier: EUPL-1.2
import type { PermissionRow } from "#kit/policy";

const base = "/intern/:body/bestand";
const only = (officer: number): PermissionRow[1] => ({ nobody: 303, officer, foreign: 404, coordinator: 404, state: 404 });

export const gapPermissions: PermissionRow[] = [
  [`GET ${base}/luecken`, only(200)],
  [`POST ${base}/luecken`, only(303)],
];
