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

/** An order that holds today: a body lets another one, which this person works for, act for it in some of its rooms. */
export interface Delegation {
  id: string;
  /** The body she acts for. */
  bodyId: string;
  bodySlug: string;
  bodyName: string;
  /** The body she acts through: the order was given to it, not to her. */
  throughId: string;
  throughSlug: string;
  throughName: string;
  rooms: readonly string[];
  /** The calendar day of the order. */
  since: string;
}

/** Who is asking: nobody, or a person with her tasks. Never holds more than permission checks need. */
export interface Actor {
  /** `null` when nobody is signed in. */
  id: string | null;
  name: string;
  memberships: readonly Membership[];
  delegations: readonly Delegation[];
}

export const nobody: Actor = { id: null, name: "", memberships: [], delegations: [] };

/** Roles that work for a body, as opposed to looking on. */
export const workingRoles: readonly Role[] = ["officer", "deputy", "coordinator"];

/** The bodies this person works for; with a room, also those that let her act for them in this room. */
export function bodiesOf(actor: Actor, room?: string): string[] {
  const own = actor.memberships.filter((membership) => workingRoles.includes(membership.role));
  const byOrder = room === undefined ? [] : actor.delegations.filter((order) => order.rooms.includes(room));
  return [...own, ...byOrder].map(({ bodyId }) => bodyId);
}

/** Whether this person works for the body; with a room, also by order. */
export function actsFor(actor: Actor, bodyId: string, room?: string): boolean {
  return bodiesOf(actor, room).includes(bodyId);
}

/** The order by which this person acts for the body with this address; undefined where she works for it herself. */
export function orderFor(actor: Actor, bodySlug: string): Delegation | undefined {
  const own = actor.memberships.some(({ bodySlug: slug, role }) => slug === bodySlug && workingRoles.includes(role));
  return own ? undefined : actor.delegations.find((order) => order.bodySlug === bodySlug);
}

export function hasRole(actor: Actor, role: Role): boolean {
  return actor.memberships.some((membership) => membership.role === role);
}
