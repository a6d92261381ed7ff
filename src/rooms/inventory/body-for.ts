// SPDX-License-Identifier: EUPL-1.2
import { mustBe, type WebContext } from "#kit/web";
import { type Body, type BodyKind, placeOf } from "#register";
import { inventoryPolicy } from "./policy.ts";

/** Bodies that are places; an organisation or a company has no inventory. */
const places: readonly BodyKind[] = ["municipality", "kreis", "land"];

/** The body of the address, when the person may do this to its inventory; "not there" otherwise. */
export function bodyFor(c: WebContext, action: (typeof inventoryPolicy.actions)[number]): Body {
  const body = placeOf(c);
  mustBe(places.includes(body.kind) && inventoryPolicy.allows(c.var.actor, action, { bodyId: body.id }));
  return body;
}
