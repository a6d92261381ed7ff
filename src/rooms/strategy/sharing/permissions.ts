// SPDX-License-Identifier: EUPL-1.2
import type { PermissionRow } from "#kit/policy";

const base = "/intern/:body/strategie";

/** Only the town's own people decide who reads its draft. */
const own = (officer: number): PermissionRow[1] => ({
  nobody: 303,
  officer,
  foreign: 404,
  coordinator: 404,
  state: 404,
  by: "strategy.edit",
});

export const sharingPermissions: PermissionRow[] = [
  [`GET ${base}/freigaben`, own(200)],
  [`POST ${base}/freigaben`, own(422)],
  [`POST ${base}/freigaben/:id/beenden`, own(404)],
  // Musterstadt is a town: towns share with their Kreis and the Land, nobody shares with them.
  [`GET ${base}/geteilt`, own(404)],
];
