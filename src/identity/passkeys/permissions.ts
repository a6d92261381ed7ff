// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

const signedIn = (status: number) => ({ ...everybody(status), nobody: 303 });

export const passkeyPermissions: readonly PermissionRow[] = [
  ["POST /anmelden/passkey", everybody(422)],
  ["POST /anmelden/passkey/frage", everybody(200)],
  ["GET /konto/passkeys", signedIn(200)],
  ["POST /konto/passkeys", signedIn(422)],
  ["POST /konto/passkeys/frage", signedIn(200)],
  ["POST /konto/passkeys/:id/entfernen", signedIn(404)],
];
