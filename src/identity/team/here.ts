// SPDX-License-Identifier: EUPL-1.2
import type { WebContext } from "#kit/web";
import { type Body, placeOf } from "#register";

/** The body in the address, named as it stands there: the Land is "land". */
export function hereOf(c: WebContext): Body {
  const body = placeOf(c);
  return body.kind === "land" ? { ...body, slug: "land" } : body;
}
