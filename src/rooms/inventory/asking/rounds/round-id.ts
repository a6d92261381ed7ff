// SPDX-License-Identifier: EUPL-1.2
import { isId } from "#kit/db";
import { found, type WebContext } from "#kit/web";

/** Ids of rounds in addresses; "neu" and "antworten" are no round. */
export const roundInAddress = "/fragen/:round{[0-9a-f-]{36}}";

/** The id of the round in the address; "not there" when it cannot be one. */
export function roundIdIn(c: WebContext): string {
  const id = c.req.param("round");
  return found(isId(id) ? id : undefined);
}
