// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from "#kit/policy";
import { hasRole, workingRoles } from "#kit/policy";
import type { Audience, MenuLink, Room } from "#kit/web";

/** The order of each audience's menu, by key; a room offers an entry, this file decides where it stands. */
const order: Record<Audience, readonly string[]> = {
  visitor: ["municipalities", "about"],
  officer: ["start", "inventory", "strategy", "public-page"],
  state: ["start", "municipalities"],
  agency: ["start", "municipalities"],
  ministry: ["start", "municipalities"],
  representative: ["start", "own-entry"],
  councillor: ["start", "public-page"],
  auditor: ["start", "trail"],
  operator: ["desk", "requests", "barriers", "looks", "map"],
};

export const menuLimit = 7;

/** Roles with a menu of their own, in the order in which one of several tasks decides. */
const onlooking = [
  "state",
  "agency",
  "ministry",
  "representative",
  "councillor",
  "auditor",
  "operator",
] as const satisfies readonly Audience[];

/** Whose menu a person sees: by her tasks in the body she works for at the moment. Who operates gets the operator's below /betrieb. */
export function audienceOf(actor: Actor, path: string, bodySlug: string | undefined): Audience {
  if (path.startsWith("/betrieb") && hasRole(actor, "operator")) return "operator";
  const here = actor.memberships.filter((task) => task.bodySlug === bodySlug).map(({ role }) => role);
  if (here.some((role) => workingRoles.includes(role))) return "officer";
  return onlooking.find((role) => here.includes(role)) ?? "visitor";
}

/** One audience's menu, composed from what the rooms offer. An entry whose place nobody decided stands last. */
export function menuOf(rooms: readonly Room[], audience: Audience, bodySlug: string): MenuLink[] {
  const place = (key: string) => (order[audience].includes(key) ? order[audience].indexOf(key) : menuLimit);
  return rooms
    .flatMap((room) => room.entries)
    .filter((entry) => entry.for === audience)
    .sort((one, other) => place(one.key) - place(other.key))
    .map((entry) => ({ label: entry.label, href: entry.path(bodySlug) }));
}
