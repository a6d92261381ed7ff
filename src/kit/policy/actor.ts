// SPDX-License-Identifier: EUPL-1.2

export const roles = [
  "officer",
  "deputy",
  "coordinator",
  "state",
  "ministry",
  "agency",
  "representative",
  "councillor",
  "auditor",
  "operator",
] as const;
export type Role = (typeof roles)[number];

/** A task a person has in a body today. */
export interface Membership {
  bodyId: string;
  bodySlug: string;
  bodyName: string;
  role: Role;
}

/** Who is asking: nobody, or a person with her tasks. Never holds more than permission checks need. */
export interface Actor {
  /** `null` when nobody is signed in. */
  id: string | null;
  name: string;
  memberships: readonly Membership[];
}

export const nobody: Actor = { id: null, name: "", memberships: [] };

/** Roles that work for a body, as opposed to looking on. */
const workingRoles: readonly Role[] = ["officer", "deputy", "coordinator"];

/** The bodies this person works for. */
export function bodiesOf(actor: Actor): string[] {
  return actor.memberships.filter((membership) => workingRoles.includes(membership.role)).map((membership) => membership.bodyId);
}

/** Whether this person works for the body. */
export function actsFor(actor: Actor, bodyId: string): boolean {
  return bodiesOf(actor).includes(bodyId);
}

export function hasRole(actor: Actor, role: Role): boolean {
  return actor.memberships.some((membership) => membership.role === role);
}
