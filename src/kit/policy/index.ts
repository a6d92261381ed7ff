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
  expectedFor,
  type FurtherSpectator,
  type PermissionRow,
  type Situation,
  type Spectator,
  situations,
  spectators,
  usuallyLike,
} from "./permission-row.ts";
export { definePolicy, type Policy, type Relation } from "./policy.ts";
