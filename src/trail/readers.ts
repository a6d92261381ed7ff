// SPDX-License-Identifier: EUPL-1.2
import { type Actor, actsFor, type Role } from "#kit/policy";

/** Roles that work for no town, and read the trail of their own body. */
const ownTrail: readonly Role[] = ["auditor", "state", "ministry", "agency"];

/** Whether somebody reads the trail of a body: its own people and its auditors. */
export function readsTrail(actor: Actor, bodyId: string): boolean {
  return actor.memberships.some((task) => task.bodyId === bodyId && ownTrail.includes(task.role)) || actsFor(actor, bodyId);
}
