// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from "#kit/policy";
import { bodiesOf, hasRole } from "#kit/policy";
import type { Audience, MenuLink, Room } from "#kit/web";

/** The order of each audience's menu, by room; a room offers an entry, this file decides where it stands. */
const order: Record<Audience, readonly string[]> = {
  visitor: ["register", "strategy", "about"],
  officer: ["overviews", "inventory", "strategy", "register", "about"],
  state: ["overviews", "register", "strategy", "about"],
};

export const menuLimit = 7;

/** Whose menu a person sees. */
export function audienceOf(actor: Actor): Audience {
  if (bodiesOf(actor).length > 0) return "officer";
  return hasRole(actor, "state") ? "state" : "visitor";
}

/** One audience's menu, composed from what the rooms offer. */
export function menuOf(rooms: readonly Room[], audience: Audience, bodySlug: string): MenuLink[] {
  return order[audience].flatMap((name) =>
    rooms
      .filter((room) => room.name === name)
      .flatMap((room) => room.entries)
      .filter((entry) => entry.for === audience)
      .map((entry) => ({ label: entry.label, href: entry.path(bodySlug) })),
  );
}
