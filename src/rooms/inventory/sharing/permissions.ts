// SPDX-License-Identifier: EUPL-1.2
import type { PermissionRow } from "#kit/policy";
import { kept } from "../expected.ts";

const base = "/intern/:body/bestand";

/** Only the town's own people decide who reads its inventory; not even somebody who works there by order. */
const ownOnly = (officer: number) => kept(officer, "share");

export const sharingPermissions: PermissionRow[] = [
  [`GET ${base}/freigaben`, ownOnly(200)],
  [`POST ${base}/freigaben`, ownOnly(422)],
  [`POST ${base}/freigaben/:id/beenden`, ownOnly(404)],
  // Musterstadt is a town: towns share with their Kreis, nobody shares with them.
  [`GET ${base}/geteilt`, ownOnly(404)],
];
