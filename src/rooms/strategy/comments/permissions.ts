// SPDX-License-Identifier: EUPL-1.2
import type { PermissionRow } from "#kit/policy";

const base = "/intern/:body/strategie";

/** Comments are for the team. */
const own = (officer: number): PermissionRow[1] => ({
  nobody: 303,
  officer,
  foreign: 404,
  coordinator: 404,
  state: 404,
  by: "strategy.edit",
});

export const commentPermissions: PermissionRow[] = [
  [`GET ${base}/kommentare`, own(200)],
  [`POST ${base}/kommentare/erledigt`, own(404)],
  [`POST ${base}/kommentare/wieder-offen`, own(404)],
  [`POST ${base}/kommentare/rueckgaengig`, own(404)],
];
