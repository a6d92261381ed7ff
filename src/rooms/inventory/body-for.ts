// SPDX-License-Identifier: EUPL-1.2
import { mustBe, type WebContext } from "#kit/web";
import { type Body, type BodyKind, placeOf } from "#register";
import { inventoryPolicy } from "./policy.ts";
import { looking } from "./sharing/looking.ts";

/** Bodies that are places; an organisation or a company has no inventory. */
const places: readonly BodyKind[] = ["municipality", "kreis", "land"];

/** The body of the address, when the person may do this to its inventory; "not there" otherwise. */
export function bodyFor(c: WebContext, action: (typeof inventoryPolicy.actions)[number]): Body {
  const body = placeOf(c);
  const { sharedWith, look } = looking();
  const seen = { bodyId: body.id, sharedWith: sharedWith.map((share) => share.withBodyId), isLookedAt: look?.bodyId === body.id };
  mustBe(places.includes(body.kind) && inventoryPolicy.allows(c.var.actor, action, seen));
  return body;
}

/** Whether the person may change the inventory of the address; without it, pages are only to be read. */
export function mayChange(c: WebContext): boolean {
  return inventoryPolicy.allows(c.var.actor, "change", { bodyId: placeOf(c).id });
}
