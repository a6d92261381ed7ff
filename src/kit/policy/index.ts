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
export {
  type Expected,
  everybody,
  type FurtherSpectator,
  type PermissionRow,
  type Spectator,
  spectators,
  usuallyLike,
} from "./permission-row.ts";
export { definePolicy, type Policy, type Relation } from "./policy.ts";
