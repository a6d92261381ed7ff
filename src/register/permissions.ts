// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";
import { mergerPermissions } from "./mergers/permissions.ts";

const contacts = "/intern/:body/team/ansprechperson";
const named = async () => ({ purpose: "ehrenamt" });
const own = (officer: number) => ({ ...everybody(404), nobody: 303, officer });

export const permissions: readonly PermissionRow[] = [
  ...mergerPermissions,
  ["GET /kommunen", everybody(200)],
  ["GET /kommunen.csv", everybody(200)],
  ["GET /kommunen.json", everybody(200)],
  ["GET /ags/:key", everybody(301), async () => ({ key: "05990004" })],
  [`GET ${contacts}`, own(200)],
  [`GET ${contacts}/:purpose`, own(200), named],
  [`POST ${contacts}/:purpose`, own(422), named],
  [`POST ${contacts}/:purpose/entfernen`, own(303), named],
];
