// SPDX-License-Identifier: EUPL-1.2
export {
  type Actor,
  actsFor,
  bodiesOf,
  type Delegation,
  hasRole,
  type Membership,
  nobody,
  orderFor,
  type Role,
  roles,
  workingRoles,
} from "./actor.ts";
export { everybody, type PermissionRow, type Spectator, spectators } from "./permission-row.ts";
export { definePolicy, type Policy, type Relation } from "./policy.ts";
