// SPDX-License-Identifier: EUPL-1.2
import { mustBe, type WebContext } from "#kit/web";
import { type Body, placeOf } from "#register";
import { inventoryPolicy } from "./policy.ts";

/** The body of the address, when the person may do this to its inventory; "not there" otherwise. */
export function bodyFor(c: WebContext, action: (typeof inventoryPolicy.actions)[number]): Body {
  const body = placeOf(c);
  mustBe(inventoryPolicy.allows(c.var.actor, action, { bodyId: body.id }));
  return body;
}
