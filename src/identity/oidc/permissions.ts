// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

const signedIn = (status: number) => ({ ...everybody(status), nobody: 303 });

/** Which providers there are is a setting; the example week has none. */
export const providerPermissions: readonly PermissionRow[] = [
  ["GET /anmelden/konto/:provider", everybody(404)],
  ["GET /anmelden/konto/:provider/zurueck", everybody(404)],
  ["GET /konto/verwaltungskonten", signedIn(200)],
  ["POST /konto/verwaltungskonten/:id/trennen", signedIn(404)],
];
