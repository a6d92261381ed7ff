// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

const signedIn = (status: number) => ({ ...everybody(status), nobody: 303 });

export const accountPermissions: readonly PermissionRow[] = [
  ["GET /konto/daten.json", signedIn(200)],
  ["GET /konto/daten.pdf", signedIn(200)],
  ["GET /konto/loeschen", signedIn(200)],
  ["GET /konto/einladungen/:id", signedIn(404)],
  ["POST /konto/einladungen/:id/annehmen", signedIn(404)],
  ["POST /konto/einladungen/:id/ablehnen", signedIn(404)],
  ["POST /konto/name", signedIn(422)],
  ["POST /konto/nachrichten", signedIn(303)],
  ["POST /konto/sitzungen/beenden", signedIn(303)],
  ["POST /konto/ueberall-abmelden", signedIn(303)],
  ["POST /konto/loeschen", signedIn(422)],
];
