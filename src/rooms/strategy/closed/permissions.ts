// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

const former = async () => ({ former: "nachbarhausen" });
const nothingThere = { ...everybody(404), nobody: 303 };

/** In the example week no place has merged: for everybody there is nothing to take. */
export const closedPermissions: readonly PermissionRow[] = [
  ["GET /intern/:body/strategie/frueher/:former/entwurf.json", nothingThere, former],
  ["GET /intern/:body/strategie/frueher/:former/entwurf.pdf", nothingThere, former],
];
