// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

/** Whoever they are. Measurements are for the machine itself, which these spectators are not. */
export const permissions: readonly PermissionRow[] = [
  ["GET /livez", everybody(200)],
  ["GET /readyz", everybody(200)],
  // Without a contact in the settings, as in example mode, there is none to name.
  ["GET /.well-known/security.txt", everybody(404)],
  ["GET /metrics", everybody(404)],
  ["GET /betrieb", { ...everybody(404), nobody: 303, operator: 200 }],
  // Without the name of a queue there is nothing to try again.
  ["POST /betrieb/aufgaben/nochmal", { ...everybody(404), nobody: 303 }],
];
