// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from "#kit/policy";
import { bodiesOf, hasRole } from "#kit/policy";
import type { Audience, MenuLink, Room } from "#kit/web";

/** The order of each audience's menu, by key; a room offers an entry, this file decides where it stands. */
const order: Record<Audience, readonly string[]> = {
  visitor: ["municipalities", "about"],
  officer: ["start", "inventory", "strategy", "public-page"],
  state: ["start", "municipalities"],
};

export const menuLimit = 7;

/** Whose menu a person sees. */
export function audienceOf(actor: Actor): Audience {
  if (bodiesOf(actor).length > 0) return "officer";
  return hasRole(actor, "state") ? "state" : "visitor";
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
