// SPDX-License-Identifier: EUPL-1.2
import { everybody, type PermissionRow } from "#kit/policy";

const ownPeople = { ...everybody(404), nobody: 303, officer: 200, auditor: 200 };

export const permissions: readonly PermissionRow[] = [
  ["GET /intern/:body/team/protokoll", ownPeople],
  ["GET /intern/:body/team/protokoll.csv", ownPeople],
];
