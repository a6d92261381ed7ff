// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

const former = async () => ({ former: "nachbarhausen" });
const at = "/intern/:body/strategie/frueher/:former";
const edition = ":edition{[1-9][0-9]{0,3}}";
const ofEdition = async () => ({ former: "nachbarhausen", edition: "1" });
const nothingThere = { ...everybody(404), nobody: 303 };

/** In the example week no place has merged: for everybody there is nothing to take. */
export const closedPermissions: readonly PermissionRow[] = [
  ["GET /intern/:body/strategie/frueher/:former/entwurf.json", nothingThere, former],
  ["GET /intern/:body/strategie/frueher/:former/entwurf.pdf", nothingThere, former],
  ["GET /intern/:body/strategie/frueher/:former", nothingThere, former],
  ...["schwaerzen", "zurueckziehen"].flatMap((act): PermissionRow[] => [
    [`GET ${at}/${act}/${edition}`, nothingThere, ofEdition],
    [`POST ${at}/${act}/${edition}`, nothingThere, ofEdition],
  ]),
  [`POST ${at}/schwaerzen/${edition}/stellen`, nothingThere, ofEdition],
  [`POST ${at}/wieder`, nothingThere, former],
];
